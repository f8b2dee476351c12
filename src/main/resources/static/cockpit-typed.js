// What is being typed stays when the page is drawn anew at the same question, unless it was just sent or dropped.
(() => {
  "use strict";
  const $ = (css) => document.querySelector(css);
  const question = () => { const asked = $("#ask input[name=question]"); return asked ? asked.value : ""; };
  const changed = (css) => { const box = $(css); return box && box.value !== box.defaultValue ? { css, value: box.value } : null; };
  let held = null;
  let remarked = null;
  const hold = (event) => {
    if (!event.detail.target || event.detail.target.id !== "cockpit") return;
    const sent = event.detail.requestConfig;
    const path = sent.elt.id === "drop" ? sent.elt.dataset.of : sent.verb === "post" ? sent.path.split("/").pop() : "";
    const ticks = [...document.querySelectorAll("#ask .option input[type=checkbox]")].filter((box) => box.checked !== box.defaultChecked).map((box) => [box.value, box.checked]);
    held = {
      question: question(),
      answer: path === "answer" ? [] : [changed("#typed"), changed("#find"), changed("#note")].filter(Boolean),
      ticks: path === "answer" ? [] : ticks,
      remark: path === "remark" || ($("#remark") && $("#remark").value === remarked) ? null : changed("#remark"),
    };
  };
  const put = ({ css, value }) => { if ($(css)) $(css).value = value; };
  const back = (event) => {
    if (!held || event.detail.target.id !== "cockpit") return;
    if (held.question && held.question === question()) {
      held.answer.forEach(put);
      held.ticks.forEach(([value, checked]) => document.querySelectorAll("#ask .option input[type=checkbox]").forEach((box) => { if (box.value === value) box.checked = checked; }));
      if ($("#note") && $("#note").value) $(".note-box").open = true;
      if ($("#find") && $("#find").value) $("#find").dispatchEvent(new Event("input", { bubbles: true }));
    }
    if (held.remark) put(held.remark);
    held = null;
  };
  document.addEventListener("htmx:beforeRequest", (event) => { if (event.detail.pathInfo.requestPath.endsWith("/remark")) remarked = $("#remark").value; });
  document.addEventListener("htmx:beforeSwap", hold);
  document.addEventListener("htmx:afterSettle", back);
})();
