// Was the answer right? Kept as soon as a thumb is pressed, taken back when it is pressed again.
(() => {
  "use strict";
  const JUDGE = /^#judge-(.+)-(right|wrong)(?:-(.+))?$/;
  const verdicts = new Map();
  const mark = (row) => {
    row.classList.add("judging");
    for (const link of row.querySelectorAll("a[href*='#judge-']")) {
      const [, id, verdict, reason] = JUDGE.exec(link.hash) ?? [];
      const said = verdicts.get(id);
      const pressed = said?.verdict === verdict && (!reason || said.reason === reason);
      link.setAttribute("role", "button");
      link.setAttribute("aria-pressed", String(pressed));
      if (verdict === "wrong") row.classList.toggle("wrong", said?.verdict === "wrong");
    }
  };
  const judge = async (link) => {
    const [, id, verdict, reason = ""] = JUDGE.exec(link.hash) ?? [];
    const again = link.getAttribute("aria-pressed") === "true";
    const now = again ? (reason ? { verdict } : {}) : { verdict, reason };
    const body = new URLSearchParams({ verdict: now.verdict ?? "", reason: decodeURIComponent(now.reason ?? "") });
    const answer = await fetch(`/answers/${id}/judge`, { method: "POST", body, redirect: "manual" });
    if (answer.type !== "opaqueredirect") return; // it was not kept: the thumb stays as it was
    verdicts.set(id, now);
    mark(link.closest("p"));
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("#chat a[href*='#judge-']");
    if (!link) return;
    event.preventDefault();
    judge(link);
  }, true);

  document.addEventListener("keydown", (event) => {
    const link = event.key === " " && event.target.closest?.("#chat a[href*='#judge-']");
    if (!link) return;
    event.preventDefault();
    judge(link);
  });

  // Gradio may draw a message anew: then it is marked anew.
  new MutationObserver(() => {
    for (const thumb of document.querySelectorAll("#chat p:not(.judging) > a[href$='-right']")) mark(thumb.parentElement);
  }).observe(document, { childList: true, subtree: true });
})();
