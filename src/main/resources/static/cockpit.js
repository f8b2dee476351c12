// The cockpit by keys: digits choose, Enter goes on, ? does not know, R won't say, N notes, Z takes back, / finds another question by its words, C goes to collateral, F finishes, H tells them all.
(() => {
  "use strict";
  const $ = (css) => document.querySelector(css);
  const typing = (el) => el && (el.matches("textarea, select, input[type=text], input[type=date], input[type=search]"));
  const press = (id) => { const button = document.getElementById(id); if (button) button.click(); return Boolean(button); };
  const shown = () => [...document.querySelectorAll("#ask .option")].filter((o) => !o.hidden);
  const choose = (number) => {
    const option = shown()[number - 1];
    if (!option) return false;
    const box = option.querySelector("input[type=checkbox]");
    if (box) { box.checked = !box.checked; box.focus(); } else { option.click(); }
    return true;
  };
  // Where the next answer is typed.
  const focus = () => {
    const anyway = $("#anyway");
    const first = (anyway && !anyway.hasAttribute("form") && anyway) || $("#find") || $("#typed") || $("#ask .option input") || $("#ask .option") || $("#finish");
    if (first) first.focus({ preventScroll: true });
  };
  // As it is compared: without case and accents.
  const plain = (text) => text.toLowerCase().replace(/ß/g, "ss").normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").trim();
  // How well words fit what is sought: they begin with it, one of them does, they hold it; null where they do not.
  const fit = (words, sought) => { const at = ` ${plain(words)}`.indexOf(` ${sought}`); return at === 0 ? 0 : at > 0 ? 1 : plain(words).includes(sought) ? 2 : null; };
  // An option by its label, else by the first other word for it that fits best; what begins with what is sought goes before what only holds it.
  const hit = (option, sought) => {
    const label = fit(option.querySelector(".is").textContent, sought);
    const other = (option.dataset.says || "").split("\n").filter(Boolean).map((says) => ({ says, how: fit(says, sought) })).filter((h) => h.how !== null).sort((a, b) => a.how - b.how)[0];
    if (label !== null && !(other && other.how < label)) return { rank: label * 2, says: "" };
    return other ? { rank: other.how * 2 + 1, says: label === null ? other.says : "" } : null;
  };
  const options = () => [...document.querySelectorAll("#ask .option")];
  const hits = (typed) => options().map((option) => ({ option, hit: hit(option, plain(typed)) }));
  const find = () => {
    const found = hits($("#find").value);
    const order = (f) => (f.hit ? f.hit.rank : 9) * 10000 + Number(f.option.dataset.n);
    found.sort((a, b) => order(a) - order(b)).forEach((f) => {
      f.option.hidden = !f.hit;
      f.option.querySelector(".also").textContent = f.hit && f.hit.says ? ` – ${f.hit.says}` : "";
      f.option.parentNode.append(f.option);
    });
    shown().forEach((o, i) => { const key = o.querySelector("kbd"); if (key) key.textContent = i < 9 ? String(i + 1) : ""; });
  };
  // The first of those found; of several that may be chosen one after the other, until nothing is typed any more.
  const take = (box) => {
    const first = shown()[0];
    if (!first || !first.matches("label")) { if (first) first.click(); return; }
    if (box.value.trim() === "") { press("go"); return; }
    first.click();
    box.value = "";
    find();
  };
  const note = () => { const box = $(".note-box"); if (!box) return false; box.open = true; $("#note").focus(); return true; };
  // Another question by its words or its id: those that do not hold what is typed step back, the best one is taken by Enter.
  const seek = () => {
    const sought = plain($("#jump").value);
    let best = null;
    document.querySelectorAll(".asked li").forEach((line) => {
      const how = [line.querySelector("a").textContent, line.dataset.id].map((words) => fit(words, sought)).filter((h) => h !== null).sort()[0];
      line.hidden = how === undefined;
      line.classList.remove("first");
      if (sought && how !== undefined && (!best || how < best.how)) best = { line, how };
    });
    if (best) best.line.classList.add("first");
    return best && best.line.querySelector("a");
  };
  const another = () => { const jump = $("#jump"); if (jump) { jump.focus(); jump.scrollIntoView({ block: "center" }); } return Boolean(jump); };
  const jumping = (event, jump) => {
    if (event.key === "Enter") { event.preventDefault(); const link = seek(); if (link) link.click(); }
    if (event.key === "Escape") { event.preventDefault(); jump.value = ""; seek(); focus(); }
  };
  // From one piece of collateral to the next; its first button stands for it.
  const pieces = () => [...document.querySelectorAll(".piece")];
  const nextPiece = () => {
    const all = pieces();
    if (!all.length) return false;
    const next = all[(all.findIndex((p) => p.contains(document.activeElement)) + 1) % all.length];
    next.querySelector("button, a").focus();
    return true;
  };
  const mark = (at, css) => { const button = at && at.closest(".piece") && at.closest(".piece").querySelector(css); if (button) { button.focus(); button.click(); } return Boolean(button); };
  const keys = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = document.activeElement;
    if (at && at.id === "jump") { jumping(event, at); return; }
    if (event.key === "Escape" && $("#drop") && !(at && at.matches("#note, #remark"))) { event.preventDefault(); press("drop"); return; }
    if (event.key === "Escape" && typing(at)) { at.blur(); event.preventDefault(); return; }
    if (at && at.id === "find") {
      if (event.key === "Enter") { event.preventDefault(); take(at); }
      if (event.key === "Backspace" && at.value === "" && press("back")) event.preventDefault();
      if (event.key === "?" && at.value === "" && press("unknown")) event.preventDefault();
      if (event.key === "/" && at.value === "" && another()) event.preventDefault();
      // A digit that no answer holds is no word of one.
      if (/^[1-9]$/.test(event.key) && !hits(at.value + event.key).some((f) => f.hit) && choose(Number(event.key))) event.preventDefault();
      return;
    }
    if (typing(at)) {
      if (event.key === "Backspace" && at.id === "typed" && at.value === "" && press("back")) event.preventDefault();
      if (event.key === "?" && at.id === "typed" && at.value === "" && press("unknown")) event.preventDefault();
      if (event.key === "/" && at.id === "typed" && at.value === "" && another()) event.preventDefault();
      if (event.key === "Enter" && at.id === "note") { event.preventDefault(); (press("go") || focus()); }
      return;
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const done = /^[1-9]$/.test(key) ? choose(Number(key))
      : key === "?" ? press("unknown")
      : key === "r" ? press("refuses")
      : key === "n" ? note()
      : key === "z" || key === "Backspace" ? press("back")
      : key === "/" ? another()
      : key === "c" ? nextPiece()
      : key === "s" ? mark(at, ".sent")
      : key === "x" ? mark(at, ".no-use")
      : key === "Escape" && at && at.closest(".piece") ? (focus(), true)
      : key === "f" ? press("finish")
      : key === "h" ? ($("#keys").open = !$("#keys").open, true)
      : key === "Enter" && at && at.matches("#ask .option input[type=checkbox]") ? press("go")
      : key === "Enter" && at === document.body ? press("go") || (focus(), true)
      : false;
    if (done) event.preventDefault();
  };
  const copy = (event) => {
    if (event.target.id === "print") { window.print(); return; }
    const button = event.target.closest("[data-copy], [data-copy-from]");
    if (!button) return;
    const text = button.dataset.copy || document.getElementById(button.dataset.copyFrom).textContent;
    navigator.clipboard.writeText(text).then(() => { button.textContent = button.dataset.done; });
  };
  document.addEventListener("keydown", keys);
  document.addEventListener("click", copy);
  document.addEventListener("input", (event) => {
    if (event.target.id === "find") find();
    if (event.target.id === "jump") seek();
    if (event.target.id === "picker") { $("#typed").value = event.target.value; $("#typed").focus(); }
  });
  // When the call is over, the button that takes the last thing back comes with the first mark.
  document.addEventListener("htmx:afterRequest", (event) => { if ($("#unmark") && event.detail.successful && event.detail.pathInfo.requestPath.endsWith("/collateral")) $("#unmark").hidden = false; });
  // What others did meanwhile is also said: a region that was there before is read out.
  const speak = () => { $("#spoken").textContent = $("#meanwhile-line") ? $("#meanwhile-line").textContent : ""; };
  document.addEventListener("htmx:afterSettle", (event) => { if (event.detail.target && event.detail.target.id === "cockpit") { focus(); speak(); } });
  document.addEventListener("DOMContentLoaded", () => { if ($("#cockpit")) { focus(); speak(); } });
})();
