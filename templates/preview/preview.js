// What publisher serve shows: an edition in a frame, as it is on the disk, and beside it what was found. A new edition is
// laid out behind the old one and takes its place where the reader was.
(() => {
  const pages = document.querySelector(".pages");
  const panel = document.getElementById("findings");
  const [fold, unfold] = [panel.querySelector(".fold"), document.querySelector(".unfold")];
  const root = `${location.origin}/editions/`;
  const hiddenKinds = new Set();
  let state = null;
  let frame = null;
  let shown = "";

  const made = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };
  const addressOf = (name) => root + name.split("/").map(encodeURIComponent).join("/");
  const counted = (count, kind) => `${count} ${kind}${count === 1 ? "" : "s"}`;

  // The panel

  const kept = (value) => {
    try {
      if (value === undefined) return localStorage.getItem("publisher-preview:folded");
      localStorage.setItem("publisher-preview:folded", value);
    } catch {
      // Where nothing may be kept, nothing is.
    }
    return null;
  };
  const setFolded = (isFolded) => {
    panel.hidden = isFolded;
    unfold.hidden = !isFolded;
    for (const button of [fold, unfold]) button.setAttribute("aria-expanded", String(!isFolded));
  };
  fold.addEventListener("click", () => { setFolded(true); kept("yes"); unfold.focus(); });
  unfold.addEventListener("click", () => { setFolded(false); kept("no"); fold.focus(); });

  const paintFinding = (place, finding) => {
    const item = made("li", finding.severity);
    const kind = made("p", "kind", `${finding.severity} `);
    kind.append(made("span", "check", finding.check));
    const message = made("button", "message", finding.message);
    message.type = "button";
    message.addEventListener("click", () => lead(place.id, finding.quote));
    item.append(kind, message);
    if (finding.quote && !finding.message.includes(finding.quote.slice(0, 40))) item.append(made("p", "quote", `“${finding.quote}”`));
    if (finding.hint) item.append(made("p", "hint", finding.hint));
    if (finding.address) {
      const link = made("a", "", "Open it in the Google Doc");
      Object.assign(link, { href: finding.address, target: "_blank", rel: "noreferrer" });
      item.append(link);
    }
    return item;
  };

  const paintPlaces = () => {
    const list = panel.querySelector(".places");
    const top = list.scrollTop;
    list.replaceChildren();
    for (const place of state.places) {
      const findings = place.findings.filter((finding) => !hiddenKinds.has(finding.severity));
      if (findings.length === 0) continue;
      const title = made("h2");
      const link = made("a", "", place.name);
      link.href = place.id ? `#${encodeURIComponent(place.id)}` : "#";
      link.addEventListener("click", (event) => { event.preventDefault(); lead(place.id, ""); });
      title.append(link);
      const items = made("ul");
      items.append(...findings.map((finding) => paintFinding(place, finding)));
      list.append(title, items);
    }
    if (!list.hasChildNodes()) list.append(made("p", "empty", state.places.length > 0 ? "Nothing of these kinds." : "Nothing was found."));
    list.scrollTop = top;
  };

  const paintKinds = () => {
    const all = state.places.flatMap((place) => place.findings);
    const counts = ["error", "warning", "note"].map((kind) => [kind, all.filter((finding) => finding.severity === kind).length]);
    panel.querySelector(".kinds").replaceChildren(...counts.filter(([, count]) => count > 0).map(([kind, count]) => {
      const button = made("button", kind, counted(count, kind));
      button.type = "button";
      button.setAttribute("aria-pressed", String(!hiddenKinds.has(kind)));
      button.addEventListener("click", () => {
        if (!hiddenKinds.delete(kind)) hiddenKinds.add(kind);
        paintKinds();
        paintPlaces();
      });
      return button;
    }));
    const worst = counts.find(([, count]) => count > 0);
    unfold.className = `unfold ${state.trouble ? "error" : worst?.[0] ?? ""}`;
    unfold.textContent = state.trouble ? "Not published" : worst ? counted(worst[1], worst[0]) : "Nothing found";
  };

  const paint = () => {
    document.title = state.title ? `${state.title} – preview` : "Preview";
    panel.querySelector(".said").textContent = state.said;
    const trouble = panel.querySelector(".trouble");
    trouble.hidden = !state.trouble;
    if (state.trouble) trouble.replaceChildren(made("p", "", state.trouble.what), made("p", "", state.trouble.next));
    paintKinds();
    paintPlaces();
    if (panel.hidden && unfold.hidden) setFolded((kept() ?? (innerWidth < 960 ? "yes" : "no")) === "yes");
  };

  // The edition

  /** The elements at the top of the window, the nearest first, each with how far it is from there. */
  const placeIn = (view) => {
    const elements = [...view.document.querySelectorAll("main [id]")];
    const above = elements.filter((element) => element.getBoundingClientRect().top <= 80);
    const near = above.length > 0 ? above.slice(-50).reverse() : elements.slice(0, 1);
    return {
      left: view.scrollX,
      top: view.scrollY,
      near: near.map((element) => [element.id, element.getBoundingClientRect().top]),
    };
  };
  const restore = (view, place) => {
    const at = place.near.find(([id]) => view.document.getElementById(id));
    const top = place.top === 0 || !at ? place.top : view.scrollY + view.document.getElementById(at[0]).getBoundingClientRect().top - at[1];
    view.scrollTo({ left: place.left, top, behavior: "instant" });
  };

  /** The edition's window; null where the reader went elsewhere. */
  const viewOf = (element) => {
    try {
      return element?.contentWindow.location.href.startsWith(root) ? element.contentWindow : null;
    } catch {
      return null;
    }
  };

  const isOfPage = (address) => address.split("#")[0];

  /** Links to elsewhere open beside the preview: few sites let themselves be framed. */
  const keepHere = (view) => view.document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || link.href.startsWith(root) || event.defaultPrevented) return;
    event.preventDefault();
    if (/^(https?|mailto):/.test(link.href)) open(link.href, "_blank", "noopener,noreferrer");
  });

  /** The address of the preview tells the place, so that a reload comes back to it. */
  const follow = (view) => history.replaceState(null, "", view.location.hash || location.pathname);

  const show = (address) => {
    pages.querySelector("iframe.next")?.remove();
    const next = made("iframe", "next");
    next.title = "The edition";
    next.addEventListener("load", () => {
      const view = viewOf(next);
      if (!view) return;
      keepHere(view);
      if (next !== frame) replace(next, view);
      view.addEventListener("hashchange", () => follow(view));
      follow(view);
    });
    next.src = address;
    pages.append(next);
  };

  const replace = (next, view) => {
    const before = viewOf(frame);
    const hadFocus = document.activeElement === frame;
    if (before && isOfPage(before.location.href) === isOfPage(view.location.href)) restore(view, placeIn(before));
    next.className = "";
    frame?.remove();
    pages.querySelector(".waiting")?.remove();
    frame = next;
    if (hadFocus || !before) next.focus();
  };

  // From a finding to its place

  const rangeOf = (element, quote) => {
    const texts = [];
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let all = "";
    while (walker.nextNode()) {
      texts.push([all.length, walker.currentNode]);
      all += walker.currentNode.data;
    }
    const at = all.indexOf(quote);
    if (!quote || at < 0) return null;
    const spot = (offset) => {
      const [start, node] = texts.findLast(([begin]) => begin <= offset);
      return [node, offset - start];
    };
    const range = element.ownerDocument.createRange();
    range.setStart(...spot(at));
    const [node, offset] = spot(at + quote.length - 1);
    range.setEnd(node, offset + 1);
    return range;
  };

  /** Brings a place to the upper part of the window, and marks it and the words there. */
  const lead = (id, quote) => {
    const view = viewOf(frame);
    const page = view?.document;
    const place = id ? page?.getElementById(id) : page?.querySelector("main");
    if (!place) return;
    const range = rangeOf(place, quote);
    const marked = (range ?? place).getBoundingClientRect();
    view.scrollTo({ top: Math.max(0, view.scrollY + marked.top - view.innerHeight / 4), behavior: "instant" });
    if (id) view.history.replaceState(null, "", `#${encodeURIComponent(id)}`);
    follow(view);
    if (range && view.CSS.highlights) {
      view.CSS.highlights.set("finding", new view.Highlight(range));
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync("::highlight(finding) { background: #ffd54a; color: #20242b }");
      page.adoptedStyleSheets = [sheet];
    }
    place.animate([{ outline: "3px solid #ffd54a", outlineOffset: "6px" }, { outline: "3px solid transparent", outlineOffset: "6px" }], 1600);
    if (innerWidth < 960 && innerHeight < 500) setFolded(true);
  };

  // The news

  let isAsking = false;
  let isStale = false;
  const refresh = async () => {
    if (isAsking) {
      isStale = true;
      return;
    }
    isAsking = true;
    try {
      do {
        isStale = false;
        state = await (await fetch("/preview/state")).json();
        if (state.said) paint();
        if (state.start && state.pages !== shown) {
          shown = state.pages;
          show(viewOf(frame)?.location.href ?? addressOf(state.start) + location.hash);
        }
      } while (isStale);
    } catch {
      isStale = true;
    } finally {
      isAsking = false;
    }
  };
  const events = new EventSource("/preview/events");
  events.addEventListener("message", refresh);
  events.addEventListener("error", () => {
    panel.querySelector(".said").textContent = "publisher serve has ended, or can’t be reached.";
  });
})();
