// A chatbot on nothing but /api/v1/interviews; docs/chatbots.md explains it. What a prospect need not know of a reply (tier, points, rules) is not shown, nor kept.
(() => {
  "use strict";
  const $ = (id) => document.getElementById(id);
  const page = $("chat");
  const API = "/api/v1/interviews";

  // --- What is kept, so that a reload goes on where it was. `waiting` are writes that no reply came to yet, in order.
  const KEPT = "assay.chat." + page.dataset.program;
  const fresh = () => ({ id: null, version: null, lines: [], given: [], waiting: [], ask: null, state: null });
  let now = fresh();
  const keep = () => { try { sessionStorage.setItem(KEPT, JSON.stringify(now)); } catch (e) { /* In some frames nothing may be kept: then a reload begins anew. */ } };
  const restore = () => { try { now = JSON.parse(sessionStorage.getItem(KEPT)) || fresh(); } catch (e) { now = fresh(); } };

  // --- Writing: one after the other. Each has a key and a version of its own that stay the same however often it is sent, so that it counts once.
  const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
  const write = (method, path, body, more) => {
    now.waiting.push({ key: newKey(), method, path, body, ...more });
    keep();
    show();
    send();
  };
  const request = (one) => fetch(API + (now.id === null ? "" : "/" + now.id + one.path), {
    method: one.method,
    headers: {
      "Idempotency-Key": one.key,
      ...(one.body === undefined ? {} : { "Content-Type": "application/json" }),
      ...(one.version ? { "If-Match": '"' + one.version + '"' } : {}),
    },
    body: one.body === undefined ? undefined : JSON.stringify(one.body),
  });
  let sending = false;
  let timer = 0;
  let pause = 500;
  const send = async () => {
    if (sending) return;
    sending = true;
    try {
      clearTimeout(timer);
      while (now.waiting.length) {
        const one = now.waiting[0];
        if (!one.version && now.version !== null) one.version = now.version;
        keep();
        let reply;
        let body;
        try {
          reply = await request(one);
          if (reply.status >= 500 || reply.status === 429) throw new Error("later");
          body = await reply.json();
        } catch (e) {
          $("offline").hidden = false;
          pause = Math.min(2 * pause, 15000);
          timer = setTimeout(send, pause);
          break;
        }
        $("offline").hidden = true;
        pause = 500;
        now.waiting.shift();
        if (reply.ok) took(one, body); else await refused(one, reply.status, body);
        keep();
        show();
      }
    } finally {
      sending = false;
    }
  };
  const took = (one, body) => {
    const interview = body.interview || body; // A handover has the interview within.
    notice("");
    // The question is said once: not again where it was just asked in other words.
    const before = now.lines[now.lines.length - 1];
    if (one.line && !(before && !before.mine && before.text.includes(now.ask.words))) now.lines.push({ text: now.ask.words, lang: now.language });
    if (one.line) now.lines.push({ mine: true, text: one.line });
    if (one.words) heard(body);
    if (one.question && !one.words) now.given = [...now.given.filter((q) => q !== one.question), one.question];
    if (one.method === "DELETE") { now.given.pop(); now.lines.push({ text: text("took") }); }
    if (one.path === "/handover") now.lines.push({ text: text("handed") });
    standsAs(interview);
  };
  // What was understood of somebody's own words is told back, so that it can be taken back; what was not is asked once more.
  const heard = (body) => {
    const noted = body.understood.map((u) => u.label || (u.unknown ? text("unknown") : u.refused ? text("refuse") : text(u.value ? "yes" : "no")));
    if (noted.length) now.lines.push({ text: text("heard") + " " + noted.join(" · "), lang: now.language });
    body.understood.forEach((u) => { now.given = [...now.given.filter((q) => q !== u.question), u.question]; });
    if (!body.notUnderstood) return;
    body.notUnderstood.questions.forEach((q) => now.lines.push({ text: q.ask, lang: now.language }));
    if (body.notUnderstood.handover) notice("person");
  };
  const refused = async (one, status, problem) => {
    const kind = String(problem.type).replace(/.*:/, "");
    if (status === 422) {
      show();
      if (one.question) wrong(now.ask.type); else notice("failed");
    } else if (kind === "rules-gone") { // Marketing took its rules away: go on by those in force.
      now.waiting.unshift({ key: newKey(), method: "POST", path: "/move", body: {} }, { ...one, key: newKey(), version: null });
    } else if (status === 412 || kind === "interview-finished") { // A person, or another window, went on with it.
      await look().catch(() => { $("offline").hidden = false; }); // The next write finds out anew.
      notice("changed");
    } else if (status === 404 || status === 410) {
      now = fresh();
      notice("gone");
    } else {
      notice("failed");
    }
  };
  const look = async () => {
    const reply = await fetch(API + "/" + now.id);
    if (reply.ok) { standsAs(await reply.json()); } else if (reply.status === 404 || reply.status === 410) { now = fresh(); notice("gone"); }
  };
  const standsAs = (interview) => {
    now.id = interview.id;
    now.version = interview.version;
    now.language = interview.language;
    now.state = interview.state;
    now.ask = interview.ask ? { question: interview.ask.question, words: interview.ask.words, hint: interview.ask.hint, type: interview.ask.type, options: interview.ask.options } : null;
    now.done = interview.progress.answered / Math.max(1, interview.progress.answered + interview.progress.expected);
    now.given = now.given.filter((q) => interview.said.some((s) => s.question === q));
    now.links = interview.state === "finished" ? interview.standing.collateral.filter((c) => /^https?:/.test(c.url || "")).map((c) => ({ title: c.title, url: c.url })) : [];
  };

  // --- Showing.
  const text = (id) => $(id).textContent;
  const notice = (id) => { $("notice").hidden = !id; $("notice").textContent = id ? text(id) : ""; };
  const KINDS = { integer: "wrong-number", number: "wrong-number", money: "wrong-number", date: "wrong-date", choice: "wrong-choice", choices: "wrong-choice" };
  const wrong = (type) => { $("refused").hidden = false; $("refused").textContent = text(KINDS[type] || "wrong"); };
  const element = (name, properties) => Object.assign(document.createElement(name), properties);
  const answers = (type, options) => type === "boolean" ? [{ id: true, label: text("yes") }, { id: false, label: text("no") }] : options || [];
  let shown = "";
  const show = () => {
    const waits = now.waiting.length > 0;
    const talks = now.id !== null && now.state !== "finished";
    $("start").hidden = now.id !== null || waits;
    $("ask").hidden = !talks || !now.ask || waits;
    $("nothing").hidden = !talks || Boolean(now.ask) || waits;
    $("free").hidden = $("ask").hidden || now.ask.type === "text";
    $("turns").hidden = !talks || waits;
    $("handover").hidden = $("handover").hidden || !talks || waits;
    $("human").hidden = now.state === "handed-over";
    $("back").hidden = now.given.length === 0;
    $("finish").classList.toggle("main", talks && !now.ask);
    $("end").hidden = now.state !== "finished";
    $("progress").hidden = !talks;
    $("progress").value = now.done || 0;
    // Only what is new is added, so that only that is read out.
    const lines = $("lines");
    if (lines.children.length > now.lines.length) lines.replaceChildren();
    now.lines.slice(lines.children.length).forEach((l) => lines.append(element("p", { textContent: l.text, ...(l.lang ? { lang: l.lang } : {}), ...(l.mine ? { className: "mine" } : {}) })));
    if (waits) { page.setAttribute("aria-busy", "true"); return; }
    page.removeAttribute("aria-busy");
    const what = now.state + " " + now.version;
    if (what === shown) { if (document.activeElement === document.body && !$("ask").hidden) $("words").focus(); return; }
    shown = what;
    $("refused").hidden = true;
    if (!$("ask").hidden) question(now.ask);
    if (!$("end").hidden) end();
    if (!$("nothing").hidden) $("nothing").focus(); // Not the button: who presses Enter twice has not finished.
  };
  const question = (ask) => {
    const several = ask.type === "choices";
    $("ask").lang = now.language;
    $("words").textContent = ask.words;
    $("hint").textContent = ask.hint || "";
    $("options").replaceChildren(...answers(ask.type, ask.options).map((o) => {
      if (!several) { const button = element("button", { type: "button", textContent: o.label }); button.onclick = () => answer(o.id, o.label); return button; }
      const label = element("label");
      label.append(element("input", { type: "checkbox", value: o.id }), element("span", { textContent: o.label }));
      return label;
    }));
    const types = /^(boolean|choices?)$/.test(ask.type);
    $("options").hidden = !types;
    $("typed").hidden = types && !several;
    $("value").hidden = types;
    $("value").type = ask.type === "date" ? "date" : "text";
    $("value").inputMode = /^(integer|number|money)$/.test(ask.type) ? "decimal" : "text";
    $("value").value = "";
    $("text").value = "";
    // The question is read out, and Tab leads to its answers; what is typed can be typed at once.
    (types ? $("words") : $("value")).focus();
    $("ask").scrollIntoView({ block: "nearest" });
  };
  const end = () => {
    $("more").hidden = now.links.length === 0;
    $("collateral").replaceChildren(...now.links.map((c) => { const item = element("li"); item.append(element("a", { href: c.url, textContent: c.title, target: "_blank", rel: "noopener noreferrer" })); return item; }));
    $("thanks").focus();
    $("end").scrollIntoView({ block: "nearest" });
  };

  // --- What the prospect does.
  const answer = (value, line) => write("POST", "/answers", { answers: { [now.ask.question]: value } }, { question: now.ask.question, line });
  const say = (words) => write("POST", "/answers", { text: words, question: now.ask.question }, { question: now.ask.question, line: words, words: true });
  const submits = (id, work) => $(id).addEventListener("submit", (event) => { event.preventDefault(); work(event.target); });
  submits("start", (form) => {
    const prospect = Object.fromEntries([...new FormData(form)].filter(([, v]) => v.trim() !== ""));
    write("POST", "", { program: page.dataset.program, language: page.dataset.language, channel: "chat", prospect });
  });
  submits("ask", () => {
    const ticked = [...$("options").querySelectorAll(":checked")];
    const typed = $("value").value.trim();
    if (now.ask.type !== "choices") { if (!typed) wrong(now.ask.type); else if (/^(integer|number|money)$/.test(now.ask.type)) say(typed); else answer(typed, typed); }
    else if (ticked.length) answer(ticked.map((t) => t.value), ticked.map((t) => t.parentNode.textContent).join(", "));
    else wrong(now.ask.type);
  });
  submits("free", () => {
    const words = $("text").value.trim();
    if (words) say(words);
  });
  submits("handover", () => {
    const note = $("reason").value.trim();
    $("handover").hidden = true;
    write("POST", "/handover", note ? { contact: note } : {}); // Whoever goes on with it sees it at the top.
  });
  $("unknown").onclick = () => answer({ unknown: true }, $("unknown").textContent);
  $("refuse").onclick = () => answer({ refused: true }, $("refuse").textContent);
  $("back").onclick = () => write("DELETE", "/answers/" + encodeURIComponent(now.given[now.given.length - 1]));
  $("human").onclick = () => { $("handover").hidden = false; $("reason").focus(); };
  $("stay").onclick = () => { $("handover").hidden = true; $("human").focus(); };
  $("finish").onclick = () => write("POST", "/finish");
  $("again").onclick = () => { now = fresh(); shown = ""; keep(); show(); $("start").querySelector("button").focus(); };

  // --- Begin, or go on where it was.
  window.addEventListener("online", send);
  restore();
  if (now.id !== null && now.waiting.length === 0) look().catch(() => {}).finally(() => { keep(); show(); }); else { show(); send(); }
})();
