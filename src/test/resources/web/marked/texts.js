// All that a page says or may say: texts, also hidden ones, attributes that are shown or read out, and what styles add. Answers with [where, text] each.
const found = [];
const SHOWN = ["aria-label", "aria-description", "aria-roledescription", "aria-placeholder", "aria-valuetext", "title", "placeholder", "alt", "label", "data-done", "hx-confirm", "hx-prompt"];
// Keys are named as they stand on the keyboard.
const SILENT = "script, style, kbd";
const where = (element) => {
  const path = [];
  for (let e = element; e && path.length < 4; e = e.parentElement) {
    path.unshift(e.localName + (e.id ? "#" + e.id : "") + [...e.classList].map((c) => "." + c).join(""));
    if (e.id) break;
  }
  return path.join(" > ");
};
const add = (element, text) => { if (text && text.trim()) found.push([where(element), text.trim().replace(/\s+/g, " ")]); };
const visit = (root) => {
  for (const element of root.querySelectorAll("*")) {
    if (element.closest(SILENT) || (arguments[0] && element.closest(arguments[0]))) continue;
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (element.localName === "noscript") visit(new DOMParser().parseFromString(node.data, "text/html"));
        else add(element, node.data);
      }
    }
    SHOWN.forEach((name) => add(element, element.getAttribute(name)));
    if (element.localName === "input" && /^(submit|button|reset)$/.test(element.type)) add(element, element.value);
    if (root === document) {
      ["::before", "::after"].forEach((part) => {
        const content = getComputedStyle(element, part).content;
        if (!/^(none|normal|(open|close)-quote)$/.test(content)) add(element, content.replace(/counter\([^)]*\)/g, ""));
      });
    }
  }
};
visit(document);
return found;
