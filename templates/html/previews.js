// A link shows what it leads to: an entry, a note, a section; on the web, the address.
(() => {
  const main = document.querySelector("main");
  if (!main) return;
  const wait = 180;
  const linger = 250;
  const card = document.createElement("aside");
  card.className = "furniture preview";
  card.hidden = true;
  document.body.append(card);
  let shownFor = null;
  let timer = 0;

  const targetOf = (link) => {
    const href = link.getAttribute("href") ?? "";
    return href.length > 1 && href.startsWith("#") ? document.getElementById(decodeURIComponent(href.slice(1))) : null;
  };
  // A site's other pages are fetched once each, where they can be: not from the disk.
  const isFar = (link) => document.documentElement.dataset.site !== undefined && location.protocol.startsWith("http")
    && link.origin === location.origin && link.pathname !== location.pathname && link.hash.length > 1
    && link.pathname.replace(/[^/]*$/, "") === location.pathname.replace(/[^/]*$/, "");
  const pages = new Map();
  const farTarget = async (link) => {
    const address = link.href.split("#")[0];
    if (!pages.has(address)) {
      pages.set(address, fetch(address).then(async (answer) => {
        const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");
        for (const inner of page.querySelectorAll("a[href^='#']")) inner.setAttribute("href", address + inner.getAttribute("href"));
        return page;
      }).catch(() => null));
    }
    return (await pages.get(address))?.getElementById(decodeURIComponent(link.hash.slice(1))) ?? null;
  };
  const isPlain = (link) => link.matches(".permalink, .back, .skip, .letters a, .preview .onward");

  // What is shown of a target, without ids, which a page may have but once.
  const copyOf = (target) => {
    const row = target.closest("tr");
    const isGroup = target.matches("dl > div, .entry:has(> dt)");
    const item = target.closest("li, .entry, figure, p, dd, dt, blockquote, pre") ?? target;
    let copy;
    if (target.matches("section")) {
      copy = document.createElement("div");
      for (const child of target.children) {
        if (child.matches("section, .entries, .entry") && copy.children.length > 1) break;
        copy.append(child.cloneNode(true));
        if (copy.textContent.length > 700) break;
      }
    } else if (row && row.closest("main")) {
      copy = document.createElement("div");
      for (const cell of row.cells) {
        const part = copy.appendChild(document.createElement(cell.matches("th") ? "h3" : "div"));
        part.append(...cell.cloneNode(true).childNodes);
      }
    } else {
      const source = isGroup ? target : target.matches(".entry, h1, h2, h3, h4, h5, h6") ? target : item;
      copy = document.createElement(isGroup ? "dl" : "div");
      copy.append(...source.cloneNode(true).childNodes);
    }
    for (const extra of copy.querySelectorAll(".furniture, script")) extra.remove();
    for (const inner of copy.querySelectorAll("[id]")) inner.removeAttribute("id");
    for (const inner of copy.querySelectorAll("[role^=doc-]")) inner.removeAttribute("role");
    return copy.textContent.trim() || copy.querySelector("img, svg, math") ? copy : null;
  };

  const webCard = (link) => {
    const address = new URL(link.href);
    const copy = document.createElement("div");
    const host = copy.appendChild(document.createElement("strong"));
    host.textContent = address.host || address.protocol.replace(":", "");
    const rest = decode(`${address.pathname}${address.search}${address.hash}`);
    if (rest.length > 1) copy.append(` ${rest}`);
    copy.className = "address";
    return copy;
  };
  const decode = (text) => {
    try {
      return decodeURI(text);
    } catch {
      return text;
    }
  };

  const place = (link) => {
    const lines = [...link.getClientRects()];
    const at = lines[0] ?? link.getBoundingClientRect();
    const end = lines.at(-1) ?? at;
    card.style.left = "0";
    card.style.top = "0";
    const width = card.offsetWidth;
    const height = card.offsetHeight;
    const room = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(at.left, room - width - 8));
    const isBelow = end.bottom + height + 8 <= innerHeight || at.top < height + 8;
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${(isBelow ? end.bottom + 6 : at.top - height - 6) + scrollY}px`;
  };

  let asked = null;
  const showFar = (link, isTapped) => {
    asked = link;
    farTarget(link).then((target) => {
      if (asked !== link) return;
      if (!(target && show(link, isTapped, target)) && isTapped) location.href = link.href;
    });
    return true;
  };
  const show = (link, isTapped, target = targetOf(link)) => {
    if (!target && isFar(link)) return showFar(link, isTapped);
    if (target && target.contains(link) && !target.matches("section, main")) return false;
    const copy = target ? copyOf(target) : link.protocol?.startsWith("http") && !isTapped ? webCard(link) : null;
    if (!copy) return false;
    clearTimeout(timer);
    card.replaceChildren(copy);
    if (isTapped) {
      const onward = card.appendChild(document.createElement("a"));
      onward.className = "onward";
      onward.href = link.getAttribute("href");
      onward.textContent = card.dataset.open.replace("{name}", link.textContent.trim());
    }
    card.hidden = false;
    card.scrollTop = 0;
    card.setAttribute("aria-label", link.textContent.trim());
    // What scrolls must be within reach of the keyboard.
    if (card.scrollHeight > card.clientHeight) card.tabIndex = 0;
    else card.removeAttribute("tabindex");
    shownFor = link;
    place(link);
    return true;
  };
  const hide = () => {
    asked = null;
    clearTimeout(timer);
    card.hidden = true;
    card.replaceChildren();
    shownFor = null;
  };
  card.dataset.open = document.currentScript.dataset.open ?? "{name}";

  const linkAt = (event) => {
    const link = event.target.closest?.("a[href]");
    return link && (main.contains(link) || card.contains(link)) && !isPlain(link) ? link : null;
  };
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    if (card.contains(event.target)) {
      clearTimeout(timer);
      return;
    }
    const link = linkAt(event);
    clearTimeout(timer);
    if (link !== asked) asked = null;
    if (link && link !== shownFor) timer = setTimeout(() => show(link, false), wait);
    else if (!link && shownFor) timer = setTimeout(hide, linger);
  });
  main.addEventListener("focusin", (event) => {
    const link = linkAt(event);
    if (link?.matches(":focus-visible")) show(link, false);
  });
  main.addEventListener("focusout", () => {
    if (shownFor && !card.matches(":hover")) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shownFor) hide();
  });

  // A tap opens the preview, and a link in it leads on.
  let pointer = "";
  document.addEventListener("pointerdown", (event) => {
    pointer = event.pointerType;
    if (shownFor && !card.contains(event.target) && event.target.closest?.("a") !== shownFor) hide();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (card.contains(event.target)) {
      if (link) setTimeout(hide);
      return;
    }
    if (link && pointer === "touch" && link !== shownFor && linkAt(event) && (targetOf(link) || isFar(link)) && show(link, true)) {
      event.preventDefault();
    } else if (shownFor) {
      hide();
    }
  });
  addEventListener("resize", hide);
})();
