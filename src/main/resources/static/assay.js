// What the page does beyond htmx: fields know that they are refused, "don't know" and a typed answer exclude each other, and new rules redraw the standing.
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
  document.addEventListener("input", exclude, true);
  document.addEventListener("change", exclude, true);
  document.addEventListener("htmx:afterSettle", mark);
  document.addEventListener("DOMContentLoaded", mark);
})();
