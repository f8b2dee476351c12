// What could not be sent is kept in the browser, in order, and sent when the server answers again: each once, as its key says. What collides by then with what others did, or is not understood, waits for the rep to decide.
(() => {
  "use strict";
  const WAITING = "assay.waiting";
  const UNDECIDED = "assay.undecided";
  const $ = (css) => document.querySelector(css);
  const read = (list) => JSON.parse(localStorage.getItem(list) || "[]");
  const write = (list, all) => localStorage.setItem(list, JSON.stringify(all));
  const same = (one) => (other) => one.path === other.path && one.body === other.body;
  const without = (list, gone) => write(list, read(list).filter((other) => !gone(other)));
  const field = (one, name) => new URLSearchParams(one.body).get(name) || "";
  // Two are about the same where they answer the same question, or are both notes on the same call.
  const alike = (one) => (other) => one.path === other.path && field(one, "question") === field(other, "question");
  const here = (one) => $("#cockpit") && one.path.startsWith(`/interviews/${$("#cockpit").dataset.id}/`);
  const question = () => { const asked = $("#ask input[name=question]"); return asked ? asked.value : ""; };
  const said = () => { const typed = $("#typed"); return typed ? typed.value : ""; };
  const offline = (is) => { if ($("#offline")) $("#offline").hidden = !is; if ($("#saved") && is) $("#saved").hidden = true; };
  let mine = [];
  let deciding = null;
  let isAside = false;
  let timer = 0;

  const lost = (event) => {
    const sent = event.detail.requestConfig;
    const one = { path: sent.path, body: new URLSearchParams(sent.formData).toString() };
    if (sent.verb === "post" && field(one, "kind") !== "whatif" && !read(WAITING).some(same(one))) {
      write(WAITING, [...read(WAITING), one]);
      mine.push(one);
    }
    offline(true);
    later();
  };
  // The server, its database or a proxy before it is away; any other status is an answer.
  const isAway = (status) => status >= 502 && status <= 504;
  const refused = (event) => { if (isAway(event.detail.xhr.status)) lost(event); };
  // While others wait, what is said now waits behind them: else they would be written over it.
  const behind = (event) => {
    const sent = event.detail.requestConfig;
    if (sent.verb !== "post" || sent.formData.get("kind") === "whatif" || !read(WAITING).some(here)) return;
    event.preventDefault();
    lost(event);
    again();
  };
  const later = () => { window.clearTimeout(timer); timer = window.setTimeout(again, 2000); };
  // Of several windows one at a time sends, where the browser can tell.
  const alone = (work) => (navigator.locks ? navigator.locks.request(WAITING, work) : work());
  const send = async () => {
    for (let one = read(WAITING)[0]; one; one = read(WAITING)[0]) {
      const reply = await fetch(one.path, { method: "POST", body: one.body, redirect: "manual", headers: { "Content-Type": "application/x-www-form-urlencoded" } });
      if (isAway(reply.status)) throw new Error("again");
      if (reply.status >= 400) write(UNDECIDED, [...read(UNDECIDED).filter((other) => !alike(one)(other)), one]);
      without(WAITING, same(one));
      if (!mine.some(same(one))) mine.push(one);
    }
  };
  const again = async () => {
    try {
      await alone(send);
    } catch (e) {
      offline(true);
      later();
      return;
    }
    offline(false);
    const sent = mine.filter(here);
    mine = [];
    if ($("#cockpit") && !decide()) redraw(sent);
  };
  // The page as it stands by now; at the same question where that was not answered, or is just being answered otherwise.
  const redraw = (sent) => {
    const cockpit = $("#cockpit");
    const answered = sent.filter((one) => one.path.endsWith("/answer") && field(one, "question") === question()).pop();
    const stays = question() && (!answered || (said() && said() !== field(answered, "a")));
    const values = { version: cockpit.dataset.version, window: cockpit.dataset.window };
    if (stays) values.ask = question();
    window.htmx.ajax("GET", `/interviews/${cockpit.dataset.id}`, { values, target: "#cockpit", swap: "outerHTML" });
  };
  const undecided = () => read(UNDECIDED).filter(here);
  // Sends the first that waits for a decision once more: the server shows it beside what others did, or takes it where nothing stands against it any more.
  const decide = () => {
    const one = undecided()[0];
    if (!one) return false;
    deciding = one;
    const values = {};
    for (const [name, value] of new URLSearchParams(one.body)) values[name] = [...(values[name] || []), value];
    window.htmx.ajax("POST", one.path, { values, target: "#cockpit", swap: "outerHTML" });
    return true;
  };
  const settled = (one) => { without(UNDECIDED, alike(one)); if (deciding && alike(one)(deciding)) deciding = null; };
  const replied = (event) => {
    const sent = event.detail.requestConfig;
    const status = event.detail.xhr.status;
    const one = { path: sent.path, body: new URLSearchParams(sent.formData).toString() };
    const isKept = status >= 200 && status < 400;
    // What holds nothing that was typed is shown, and decided by pressing it again.
    if (sent.verb === "post" && (isKept || (status === 412 && !/\/(answer|remark)$/.test(one.path)))) settled(one);
    if (sent.elt.id === "drop" && isKept && deciding) settled(deciding);
  };
  // When one is decided the next comes; who turns to another question meanwhile is reminded that they wait, and not disturbed.
  const tell = (event) => {
    if (!event.detail.target || event.detail.target.id !== "cockpit") return;
    const sent = event.detail.requestConfig;
    if (sent.verb === "get" && sent.elt.id !== "drop" && deciding) { deciding = null; isAside = true; }
    if (!deciding && !isAside && decide()) return;
    const waits = undecided().some((one) => !deciding || !alike(deciding)(one));
    if ($("#held")) $("#held").hidden = !waits;
    if ($("#saved") && waits) $("#saved").hidden = true;
  };
  const look = (event) => { if (event.target.closest("#look")) { isAside = false; decide(); } };
  document.addEventListener("click", look);
  document.addEventListener("htmx:beforeRequest", behind);
  document.addEventListener("htmx:sendError", lost);
  document.addEventListener("htmx:timeout", lost);
  document.addEventListener("htmx:responseError", refused);
  document.addEventListener("htmx:afterRequest", replied);
  document.addEventListener("htmx:afterSettle", tell);
  document.addEventListener("DOMContentLoaded", () => { if (read(WAITING).length) again(); else decide(); });
})();
