// Comforts of reading: light or dark, the entry before and after, and where one was the last time.
(() => {
  const root = document.documentElement;
  const tools = document.querySelector(".contents .tools");
  // All pages of a site share what the reader chose.
  const isSite = root.dataset.site !== undefined;
  const key = `publisher:${isSite ? location.pathname.replace(/[^/]*$/, "") : location.pathname}`;
  const page = isSite ? location.pathname.split("/").pop() || "index.html" : "";
  const kept = (name, value) => {
    try {
      if (value === undefined) return localStorage.getItem(`${key}:${name}`) ?? "";
      if (value) localStorage.setItem(`${key}:${name}`, value);
      else localStorage.removeItem(`${key}:${name}`);
    } catch {
      // Where nothing may be kept, nothing is.
    }
    return "";
  };

  const paint = (appearance) => {
    if (appearance) root.dataset.appearance = appearance;
    else delete root.dataset.appearance;
  };
  paint(kept("appearance"));
  if (!tools) return;
  tools.hidden = false;
  const choice = tools.querySelector("select");
  choice.value = kept("appearance");
  choice.addEventListener("change", () => {
    paint(choice.value);
    kept("appearance", choice.value);
  });

  addEventListener("DOMContentLoaded", () => {
    const entries = [...document.querySelectorAll("main .entry[id]")];
    const [before, after] = [tools.querySelector(".before"), tools.querySelector(".after")];
    const nameOf = (entry) => entry.querySelector("dfn")?.textContent.trim() || entry.id;
    const lead = (link, entry) => {
      link.hidden = !entry;
      if (!entry) return;
      link.href = `#${encodeURIComponent(entry.id)}`;
      link.querySelector("span").textContent = nameOf(entry);
    };
    let isReady = false;
    document.addEventListener("reading", ({ detail: id }) => {
      const place = document.getElementById(id);
      if (!place) return;
      const at = entries.findIndex((entry) => entry === place || place.compareDocumentPosition(entry) & Node.DOCUMENT_POSITION_FOLLOWING);
      const isOwn = at >= 0 && entries[at] === place;
      lead(before, at < 0 ? entries.at(-1) : entries[at - 1]);
      lead(after, at < 0 ? null : entries[isOwn ? at + 1 : at]);
      if (isReady) kept("place", scrollY > innerHeight ? `${page}#${id}` : "");
    });

    // A link is offered, and nothing jumps.
    const [file, last] = kept("place").split("#");
    const place = last && !location.hash && (file === page ? document.getElementById(last) : page === "index.html");
    const resume = tools.querySelector(".resume");
    if (place) {
      resume.hidden = false;
      resume.href = `${file === page ? "" : file}#${encodeURIComponent(last)}`;
      resume.textContent = resume.dataset.at.replace("{name}", (place !== true && place.querySelector("dfn, h1, h2, h3, h4, h5, h6")?.textContent.trim()) || last.replaceAll("-", " "));
      resume.addEventListener("click", () => { resume.hidden = true; });
    }
    setTimeout(() => { isReady = true; }, 500);
  });
})();
