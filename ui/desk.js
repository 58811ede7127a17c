// Small helps on pages that work without: tables sorted and copied, the quote brought into view, pictures that cannot come.
(() => {
  "use strict";
  const said = (cell) => cell?.textContent.trim() ?? "";
  const compare = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" }).compare;

  const sort = (button) => {
    const head = button.closest("th");
    const table = button.closest("table");
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of table.querySelectorAll("th")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const rows = [...table.tBodies[0].rows];
    rows.sort((one, other) => (down ? -1 : 1) * compare(said(one.cells[head.cellIndex]), said(other.cells[head.cellIndex])));
    table.tBodies[0].append(...rows);
  };

  const copy = async (button) => {
    const around = button.closest("details, main");
    const rows = [...around.querySelectorAll("table tr")];
    const lines = rows.map((row) => [...row.cells].map((cell) => said(cell).replace(/\s+/g, " ")).join("\t"));
    if (!navigator.clipboard) return; // it is there on this machine, and over HTTPS
    await navigator.clipboard.writeText(lines.join("\n"));
    button.classList.add("done");
    const words = button.textContent;
    button.textContent = "✓";
    setTimeout(() => { button.textContent = words; }, 1200);
  };

  // What cannot be taken back is asked about first; closing the dialog gives the focus back.
  document.addEventListener("submit", (event) => {
    const dialog = event.target.querySelector?.("dialog");
    if (!dialog || dialog.open) return;
    event.preventDefault();
    dialog.showModal();
  });

  document.addEventListener("click", (event) => {
    if (event.target.matches?.("dialog .no")) return event.target.closest("dialog").close();
    const sorting = event.target.closest?.("button.sort");
    if (sorting) return sort(sorting);
    const copying = event.target.closest?.("button.copy");
    if (copying) return copy(copying);
  });

  // A picture that cannot be shown is replaced by the words that say why.
  document.addEventListener("error", async (event) => {
    const picture = event.target;
    if (!picture.matches?.("img.clipping, img.picture")) return;
    const note = Object.assign(document.createElement("p"), { className: "facts" });
    note.textContent = await fetch(picture.src, { headers: { accept: "text/plain" } }).then((answer) => answer.text(), () => "");
    picture.replaceWith(note);
  }, true);

  document.addEventListener("DOMContentLoaded", () => {
    for (const time of document.querySelectorAll("time")) {
      const words = { dateStyle: "medium", timeStyle: "short" };
      time.textContent = new Date(time.dateTime).toLocaleString(document.documentElement.lang, words);
    }
    const timeline = document.querySelector("figure svg[role=group]")?.closest(".scroll");
    if (timeline) timeline.scrollLeft = timeline.scrollWidth; // the newest first
    if (!document.querySelector("img.picture")) document.getElementById("quote")?.scrollIntoView({ block: "center" });
  });
})();

// Files into a collection, one after another, then the folder read again; how far that is, until it ends.
(() => {
  "use strict";
  const part = (id) => document.getElementById(id);
  const tell = (words) => { part("told").textContent = words; };

  const send = (file, collection, onShare) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", `/reports/file?${new URLSearchParams({ collection, name: file.name })}`);
    request.upload.onprogress = (event) => onShare(event.loaded / event.total);
    request.onload = () => (request.status === 200 ? resolve(request.responseText) : reject(new Error(request.responseText)));
    request.onerror = () => reject(new Error("✗"));
    request.send(file);
  });

  const add = async (files) => {
    const bar = part("bar");
    bar.hidden = false;
    const troubles = [];
    for (const [at, file] of files.entries()) {
      tell(file.name);
      try {
        await send(file, part("collection").value, (share) => { bar.value = (at + share) / files.length; });
      } catch (trouble) {
        troubles.push(`${file.name}: ${trouble.message}`);
      }
    }
    if (troubles.length < files.length) await fetch("/reports/read", { method: "POST", redirect: "manual" });
    await watch();
    if (troubles.length) tell(troubles.join(" ")); else location.reload();
  };

  const watch = async () => {
    for (;;) {
      const now = await fetch("/reports/progress").then((answer) => answer.json());
      part("bar").hidden = !now.running;
      if (now.share) part("bar").value = now.share;
      else part("bar").removeAttribute("value"); // at work, and nobody knows yet how long
      tell(now.said);
      if (!now.running) return;
      await new Promise((resolve) => setTimeout(resolve, 700));
    }
  };

  document.addEventListener("DOMContentLoaded", () => {
    const place = part("adding");
    if (!place) return;
    part("send").addEventListener("click", () => {
      const chosen = [...part("files").files];
      if (chosen.length) add(chosen); else part("files").click();
    });
    place.addEventListener("dragover", (event) => event.preventDefault());
    place.addEventListener("drop", (event) => { event.preventDefault(); add([...event.dataTransfer.files]); });
    if (part("told").dataset.running === "1") watch().then(() => location.reload());
  });
})();
