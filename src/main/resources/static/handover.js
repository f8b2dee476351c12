// A conversation that was handed over: T takes it over, W shows or folds what was said so far. The name is kept in this browser.
(() => {
  "use strict";
  const NAME = "assay-name";
  const $ = (css) => document.querySelector(css);
  const typing = (el) => Boolean(el && el.matches("input:not([type=checkbox]), textarea, select"));
  let open = null; // As the reader left it; what is drawn anew follows.
  const remembered = () => { try { return localStorage.getItem(NAME) || ""; } catch { return ""; } };
  const remember = (name) => { try { localStorage.setItem(NAME, name); } catch { /* Then it is typed again. */ } };
  const draw = () => {
    document.querySelectorAll(".take input[name=name]").forEach((field) => { field.value = field.value || remembered(); });
    const again = $(".handover .again");
    if (again && again.dataset.lead === remembered()) again.hidden = true;
    if (open !== null && $("#transcript")) $("#transcript").open = open;
  };
  const take = () => {
    const form = $("#take-over");
    if (!form) return false;
    const name = form.querySelector("input[name=name]");
    if (name.value.trim() === "") name.focus(); else form.requestSubmit();
    return true;
  };
  const fold = () => {
    const all = $("#transcript");
    if (!all) return false;
    all.open = !all.open;
    if (all.open) all.scrollIntoView({ block: "nearest" });
    return true;
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(document.activeElement)) return;
    const key = event.key.toLowerCase();
    if (key === "t" ? take() : key === "w" ? fold() : false) event.preventDefault();
  });
  document.addEventListener("click", (event) => { if (event.target.closest("#to-transcript") && $("#transcript")) $("#transcript").open = true; });
  document.addEventListener("toggle", (event) => { if (event.target.id === "transcript") open = event.target.open; }, true);
  document.addEventListener("submit", (event) => { const name = event.target.matches(".take") && event.target.elements.name; if (name) remember(name.value.trim()); });
  document.addEventListener("htmx:afterSettle", draw);
  document.addEventListener("DOMContentLoaded", draw);
})();
