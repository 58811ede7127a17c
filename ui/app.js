// Citations that bring up their source: the card is shown, lit and focused, and Escape or its link leads back.
(() => {
  "use strict";
  let from = null;
  const WORDS = { en: "Sources", ru: "Источники", kk: "Дереккөздер" };
  const language = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in WORDS) ?? "en";
  document.documentElement.lang = language;

  const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
  const reach = (element, block) => {
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block, behavior: still() ? "auto" : "smooth" });
    setTimeout(() => arrive(element, block), GLIDE_MS);
  };
  // The page may move under a smooth scroll and stop it halfway; then the way is gone at once.
  const GLIDE_MS = 800;
  const arrive = (element, block) => {
    const { top, bottom } = element.getBoundingClientRect();
    const away = bottom < 0 || top > innerHeight;
    if (away && element.contains(document.activeElement)) element.scrollIntoView({ block, behavior: "auto" });
  };

  const show = (card) => {
    const turn = card.closest(".turn");
    for (const other of document.querySelectorAll("#sources .turn")) {
      other.classList.toggle("picked", other === turn);
      other.classList.toggle("passed", other !== turn);
    }
    for (const lit of document.querySelectorAll("#sources .lit")) lit.classList.remove("lit");
    card.classList.add("lit");
    reach(card, "start");
  };

  const back = () => {
    if (from && from.isConnected) reach(from, "center");
    from = null;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href*='#source-'], a[href$='#back']");
    if (!link) return;
    event.preventDefault();
    if (link.hash === "#back") return back();
    const card = document.getElementById(link.hash.slice(1));
    if (!card) return;
    if (!card.parentElement.contains(link)) from = link; // going from quote to quote, the way back stays
    show(card);
  }, true);

  // A picture that comes later pushes what is below it.
  document.addEventListener("load", (event) => {
    const lit = event.target.matches?.("img.clipping") && document.querySelector("#sources .lit");
    if (lit) arrive(lit, "start");
  }, true);

  // Thumbs: kept as soon as they are pressed, taken back when pressed again. Gradio may draw a message anew.
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

  // What was asked last stays on top of the talk while its answer comes, until the reader scrolls.
  let follows = null;
  const follow = () => {
    const asked = document.querySelectorAll("#chat [data-testid=user]");
    const last = asked[asked.length - 1];
    if (last && asked.length !== follow.n) follows = last;
    follow.n = asked.length;
    if (!follows?.isConnected) return;
    const talk = follows.closest(".bubble-wrap");
    talk.scrollTop += follows.getBoundingClientRect().top - talk.getBoundingClientRect().top - 16;
  };
  for (const moved of ["wheel", "touchmove", "pointerdown", "keydown"]) {
    document.addEventListener(moved, (event) => { if (event.target.closest?.("#chat")) follows = null; }, { capture: true, passive: true });
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.closest?.("#sources")) back();
  });

  // What Gradio leaves out. The panel is named, and a screen reader hears what came into it, not the passages in full.
  const name = (panel) => {
    panel.setAttribute("role", "region");
    panel.setAttribute("aria-label", WORDS[language]);
    const announced = Object.assign(document.createElement("p"), { id: "announced" });
    announced.setAttribute("aria-live", "polite");
    panel.before(announced);
    new MutationObserver(() => {
      const heading = panel.querySelector(".turn:last-child h2")?.textContent ?? "";
      if (announced.textContent !== heading) announced.textContent = heading;
    }).observe(panel, { childList: true, subtree: true });
  };

  // While an answer comes the question's box is off; afterwards it has lost the focus and its hint.
  let hint = "";
  const ready = (box) => {
    box.placeholder ||= hint;
    if (document.activeElement === document.body && matchMedia("(hover: hover)").matches) box.focus({ preventScroll: true });
  };

  new MutationObserver((changes) => {
    const panel = document.getElementById("sources");
    if (panel && !panel.hasAttribute("role")) name(panel);
    for (const thumb of document.querySelectorAll("#chat p:not(.judging) > a[href$='-right']")) mark(thumb.parentElement);
    if (changes.some(({ target }) => target.closest?.("#chat"))) follow();
    for (const { target, type } of changes) {
      if (type === "attributes" && target.matches("#talk textarea") && target.placeholder) hint = target.placeholder;
      if (type === "attributes" && target.matches("#talk textarea") && !target.disabled) ready(target);
    }
  }).observe(document, { childList: true, subtree: true, attributeFilter: ["disabled", "placeholder"] });
})();
