// What the page does beyond htmx: fields know that they are refused, "don't know" and a typed answer exclude each other, choices can be cleared, what is unfolded stays, offers for columns are taken.
(() => {
  "use strict";
  const mark = () => document.querySelectorAll(".note").forEach((note) => {
    const id = note.id.slice("note-".length);
    const field = document.getElementById("i-" + id);
    if (field) field.setAttribute("aria-invalid", String(note.dataset.kind === "refused"));
  });
  const exclude = (event) => {
    const box = event.target.closest(".question");
    if (!box || !event.target.name || !event.target.name.startsWith("a.")) return;
    const unknown = box.querySelector("input[type=checkbox][value='?']");
    if (!unknown) return;
    if (event.target === unknown && unknown.checked) {
      box.querySelectorAll("input[type=text],input[type=date]").forEach((i) => { i.value = ""; });
      box.querySelectorAll("input[type=checkbox]").forEach((i) => { if (i !== unknown) i.checked = false; });
    } else if (event.target !== unknown) {
      unknown.checked = false;
    }
  };
  // What was unfolded stays so when the standing is drawn anew.
  let unfolded = [];
  const folds = () => document.querySelectorAll("#standing details[data-keep]");
  const remember = () => { unfolded = [...folds()].filter((d) => d.open).map((d) => d.dataset.keep); };
  const unfold = () => folds().forEach((d) => { if (unfolded.includes(d.dataset.keep)) d.open = true; });
  const field = (id) => document.querySelector("#q-" + id + " :is(input, select)");
  const click = (event) => {
    const clear = event.target.closest(".clear");
    if (clear) {
      const inputs = clear.closest(".pills").querySelectorAll("input");
      inputs.forEach((i) => { i.checked = false; });
      inputs[0].focus();
      inputs[0].dispatchEvent(new Event("change", { bubbles: true }));
    }
    const ask = event.target.closest("[data-ask]");
    if (ask && field(ask.dataset.ask)) {
      event.preventDefault();
      field(ask.dataset.ask).focus();
      field(ask.dataset.ask).scrollIntoView({ block: "center" });
    }
  };
  // What is offered for a column of a list is chosen without asking the server for the page again.
  const pick = (event) => {
    const offer = event.target.closest("button[name=pick]");
    if (!offer) return;
    event.preventDefault();
    const select = document.getElementById("c-" + offer.value.split(":")[0]);
    select.value = offer.value.split(":")[1];
    select.focus();
    offer.remove();
    select.dispatchEvent(new Event("change", { bubbles: true }));
  };
  // Another language means other words everywhere: the page is drawn whole, with the answers it has.
  const language = (event) => {
    if (event.target.id === "language") {
      event.stopPropagation();
      event.target.form.submit();
    }
  };
  // So does another language of the pages: what was answered comes along.
  const speak = async (event) => {
    const button = event.target.closest(".speak button");
    const form = document.getElementById("questions");
    if (!button || !form) return;
    event.preventDefault();
    await fetch("/language", { method: "POST", redirect: "manual", body: new URLSearchParams({ to: button.value }) });
    form.submit();
  };
  document.addEventListener("change", language, true);
  document.addEventListener("click", speak);
  document.addEventListener("click", click);
  document.addEventListener("click", pick);
  document.addEventListener("htmx:beforeSwap", remember);
  document.addEventListener("htmx:afterSwap", unfold);
  document.addEventListener("input", exclude, true);
  document.addEventListener("change", exclude, true);
  document.addEventListener("htmx:afterSettle", mark);
  document.addEventListener("DOMContentLoaded", mark);
})();
