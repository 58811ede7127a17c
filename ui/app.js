// Citations that bring up their source: the card is shown, lit and focused, and Escape or its link leads back.
(() => {
  "use strict";
  let from = null;
  const WORDS = {
    en: { sources: "Sources", send: "Ask", stop: "Stop" },
    ru: { sources: "Источники", send: "Спросить", stop: "Остановить" },
    kk: { sources: "Дереккөздер", send: "Сұрау", stop: "Тоқтату" },
  };
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
    panel.setAttribute("aria-label", WORDS[language].sources);
    const announced = Object.assign(document.createElement("p"), { id: "announced" });
    announced.setAttribute("aria-live", "polite");
    panel.before(announced);
    new MutationObserver(() => {
      const heading = panel.querySelector(".turn:last-child h2")?.textContent ?? "";
      if (announced.textContent !== heading) announced.textContent = heading;
    }).observe(panel, { childList: true, subtree: true });
  };

  // Gradio opens every link elsewhere. Where there is no talk to be kept, the other pages may come in its place.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("#way a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || document.querySelector("#chat [data-testid=user]")) return;
    event.preventDefault();
    location.assign(link.href);
  }, true);

  // While an answer comes the question's box is off; afterwards it has lost the focus and its hint.
  let hint = "";
  const ready = (box) => {
    box.placeholder ||= hint;
    if (document.activeElement === document.body && matchMedia("(hover: hover)").matches) box.focus({ preventScroll: true });
  };

  new MutationObserver((changes) => {
    const panel = document.getElementById("sources");
    if (panel && !panel.hasAttribute("role")) name(panel);
    for (const [name, place] of [["send", ".submit-button"], ["stop", ".stop-button"]]) {
      const button = document.querySelector(`#talk ${place}:not([title])`);
      if (button) button.title = WORDS[language][name];
    }
    // Gradio names each message by its Markdown, links and all; without that name the words themselves are read out.
    for (const message of document.querySelectorAll("#chat [data-testid][aria-label]")) message.removeAttribute("aria-label");
    if (changes.some(({ target }) => target.closest?.("#chat"))) follow();
    for (const { target, type } of changes) {
      if (type === "attributes" && target.matches("#talk textarea") && target.placeholder) hint = target.placeholder;
      if (type === "attributes" && target.matches("#talk textarea") && !target.disabled) ready(target);
    }
  }).observe(document, { childList: true, subtree: true, attributeFilter: ["disabled", "placeholder"] });
})();
