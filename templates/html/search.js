// Search in the text: the index is made when the page is published, the words shown are the page's own.
(() => {
  const find = document.querySelector(".contents .find");
  if (!find) return;
  const field = find.querySelector("input");
  const status = find.querySelector(".none");
  const list = find.querySelector(".found");
  const wide = matchMedia("(min-width: 64rem)");
  const most = 20;

  // As the index was made: see the order of its parts there.
  const spelled = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ" };
  const unspaced = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{323af}";
  const wordsOf = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}])+`, "gu");
  const fold = (text) => text.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase().replace(/[ßæœøłđðþıς]/g, (letter) => spelled[letter]);
  const split = (text) => fold(text).match(wordsOf) ?? [];
  const joined = (text) => split(text).join("");

  let index = null;
  let isAskedFor = false;
  // A page alone holds its index; that of a site is a file, which the first search asks for.
  const data = () => {
    const own = document.getElementById("_search");
    if (own || window.publisherSearch) return own ? JSON.parse(own.textContent) : window.publisherSearch;
    if (isAskedFor) return null;
    isAskedFor = true;
    const script = document.createElement("script");
    script.src = find.dataset.index;
    script.addEventListener("load", () => { if (field.value) show(field.value); });
    script.addEventListener("error", () => { isAskedFor = false; });
    document.head.append(script);
    return null;
  };
  // A name with an abbreviation that another entry explains is a name with what that stands for too: "Green OA".
  const spellOut = (units) => {
    const long = new Map();
    for (const { kind, names: [first, ...others] } of units) {
      if (kind !== 2 || !(first?.words.length > 1)) continue;
      for (const { name, words } of others) {
        if (words.length === 1 && name.length < 7 && name === name.toUpperCase() && name !== name.toLowerCase()) long.set(words[0], first.words);
      }
    }
    for (const { names } of units) {
      for (const name of [...names]) {
        const words = name.words.flatMap((word) => long.get(word) ?? [word]);
        if (name.words.length > 1 && words.length > name.words.length) names.push({ of: name, plain: "", words, joined: words.join("") });
      }
    }
  };
  const load = () => {
    if (index) return index;
    const read = data();
    if (!read) return null;
    let before = "";
    const words = (read.words.match(/[A-Z][^A-Z]*/g) ?? []).map((word) => (before = before.slice(0, word.charCodeAt(0) - 65) + word.slice(1)));
    // An entry that the page names to machines in the same order has here but the number of its terms.
    const terms = read.units.some(Number.isInteger) ? JSON.parse(document.querySelector("script[type='application/ld+json']").textContent).hasDefinedTerm : [];
    const told = (count) => {
      const own = terms.splice(0, count);
      return [2, own[0]["@id"].slice(1), ...own.flatMap((term) => [term.name, ...(term.alternateName ?? [])])];
    };
    const units = read.units.map((unit, at) => {
      const [kind, id, ...names] = Number.isInteger(unit) ? told(unit) : unit;
      return {
        kind,
        id,
        told: read.gists?.[at],
        names: names.map((name) => ({ name, plain: name.toLowerCase(), words: split(name), joined: joined(name) })),
      };
    });
    spellOut(units);
    return (index = { words, units, places: read.places.split(" ") });
  };

  const leading = "ABCDEFGHIJKLMNOPQRSTUVWXYZwxyz-_";
  const places = (at) => {
    if (index.places[at] === "*") return index.units.map((_, unit) => [unit, 1]);
    let unit = -1;
    return [...index.places[at].matchAll(/([A-Zw-z_-]*)([0-9a-v])([!#$%(),.]?)/g)].map(([, more, last, times]) => {
      let step = 0;
      for (const digit of more) step = (step + leading.indexOf(digit)) * 32;
      unit += step + parseInt(last, 32) + 1;
      return [unit, times ? "!#$%(),.".indexOf(times) + 2 : 1];
    });
  };

  // Letters to add, drop, change or swap, if not more than the limit. It is asked of many words at each letter typed, so
  // that it looks only near the diagonal, and makes nothing anew.
  let rows = [[], [], []];
  const distance = (a, b, limit) => {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    const far = limit + 1;
    let [earlier, last, row] = rows;
    for (let j = 0; j <= b.length; j++) last[j] = j;
    for (let i = 1; i <= a.length; i++) {
      const from = Math.max(1, i - limit);
      const to = Math.min(b.length, i + limit);
      row[from - 1] = from === 1 ? i : far;
      let least = row[from - 1];
      for (let j = from; j <= to; j++) {
        let steps = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
        if (row[j - 1] < steps) steps = row[j - 1] + 1;
        if (j < i + limit && last[j] < steps) steps = last[j] + 1;
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && earlier[j - 2] < steps) steps = earlier[j - 2] + 1;
        row[j] = steps;
        if (steps < least) least = steps;
      }
      if (least > limit) return far;
      [earlier, last, row] = [last, row, earlier];
    }
    rows = [earlier, last, row];
    return last[b.length];
  };

  // How well a word of the text answers a word that was typed: 1 is the same word, 0 none. A short word that others were
  // typed after is no beginning of a longer one: "can" in "how much can I carry".
  const likeness = (word, typed, isDone = false) => {
    if (word === typed) return 1;
    if (isDone && typed.length < 4 && word.length > typed.length + (typed.length < 3 ? 0 : 2)) return 0;
    if (word.startsWith(typed)) return 0.6 + 0.3 * (typed.length / word.length);
    // An abbreviation in the plural: "SAEs".
    if (word.length > 1 && typed === `${word}s`) return 0.8;
    let shared = 0;
    while (shared < word.length && word[shared] === typed[shared]) shared++;
    if (shared >= 4 && word.length - shared <= 3 && typed.length - shared <= 3) return 0.65;
    if (shared >= 7 && shared * 2 >= Math.max(word.length, typed.length)) return 0.5;
    return typed.length >= 5 && word.includes(typed) ? 0.4 : 0;
  };
  const slips = (typed) => (typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2);
  // A word with letters left out: "attn" for "attention".
  const isShort = (word, typed, isDone) => {
    if (typed.length < (isDone ? 4 : 3) || word.length < typed.length + 2 || word[0] !== typed[0]) return false;
    let at = 0;
    for (const letter of word) at += letter === typed[at] ? 1 : 0;
    return at === typed.length && word.length <= typed.length * 3;
  };
  const misspelt = (word, typed, isDone) => {
    const limit = slips(typed);
    const steps = limit ? distance(word, typed, limit) : 1;
    return steps <= limit ? 0.6 - 0.1 * steps : isShort(word, typed, isDone) ? 0.35 : 0;
  };
  // The first letters of a name, of small words too or not: "aoe" for "Area of Effect".
  const abbreviates = (typed, words) => {
    let at = 0;
    for (const word of words) {
      if (word[0] === typed[at]) at++;
      else if (word.length > 3) return false;
    }
    return words.length > 1 && at > 1 && at === typed.length;
  };

  // The words of the index that answer one that was typed; slips are thought of where nothing is the same.
  const answers = (typed, isDone) => {
    const found = new Map();
    let isThere = false;
    index.words.forEach((word, at) => {
      const like = likeness(word, typed, isDone);
      if (like) found.set(at, like);
      isThere ||= like > 0.6;
    });
    if (!isThere) {
      index.words.forEach((word, at) => {
        const like = misspelt(word, typed, isDone);
        if (like > (found.get(at) ?? 0)) found.set(at, like);
      });
    }
    return found;
  };

  // How well a name answers all that was typed, and whether all of the name was typed; a rare word counts for more than a
  // common one.
  const named = (name, typed, likes, weights, whole, plain) => {
    if (!typed.length || !name.words.length) return [name.plain === plain ? 40 : 0, false];
    const table = typed.map((_, at) => name.words.map((word) => likes[at](word)));
    const share = (best, weight) => best.reduce((total, like, at) => total + like * like * weight(at), 0) / best.reduce((total, _, at) => total + weight(at), 0);
    const best = table.map((row) => Math.max(...row));
    const ofTyped = share(best, (at) => weights[at]);
    const ofName = name.words.map((_, at) => Math.max(...table.map((row) => row[at])));
    const isTyped = ofName.every((like) => like >= 0.65) || (whole.length >= 5 && name.joined.startsWith(whole));
    let score = ofTyped && 10 * ofTyped * share(ofName, () => 1);
    if (typed.length > 1 && best.every((like) => like >= 0.6)) score += 3;
    if (likeness(name.words[0], typed[0])) score += 1;
    if (name.joined === whole) score += 30;
    else if (name.joined.startsWith(whole) && whole.length > 2) score += 5;
    else if (typed.length === 1 && abbreviates(whole, name.words)) score += 12;
    else if (whole.length >= 5 && distance(name.joined, whole, slips(whole)) <= slips(whole)) score += 15;
    return [name.plain === plain ? score + 10 : score, isTyped];
  };

  const kinds = [0.7, 1, 1.25, 0.8];
  const search = (query) => {
    const typed = [...new Set(split(query))];
    const isEnded = /[^\p{L}\p{N}\p{M}]$/u.test(query);
    const isDone = (at) => isEnded || at < typed.length - 1;
    const whole = joined(query);
    const plain = query.trim().toLowerCase();
    const scores = new Map();
    const marked = new Set();
    // Many names have a word in common.
    const likes = typed.map((part, at) => {
      const known = new Map();
      return (word) => {
        if (!known.has(word)) known.set(word, likeness(word, part, isDone(at)) || misspelt(word, part, isDone(at)));
        return known.get(word);
      };
    });
    const rarities = typed.map((word, place) => {
      const best = new Map();
      let rarest = 1;
      for (const [found, like] of answers(word, isDone(place))) {
        // Words that stand everywhere are no find beside others.
        if (typed.length === 1 || index.places[found] !== "*") marked.add(index.words[found]);
        const inUnits = places(found);
        const rarity = Math.log(1 + index.units.length / inUnits.length);
        if (like > 0.6) rarest = Math.max(rarest, rarity);
        for (const [unit, times] of inUnits) {
          const score = like * like * rarity * (times / (times + 1.5));
          if (score > (best.get(unit) ?? 0)) best.set(unit, score);
        }
      }
      for (const [unit, score] of best) {
        const sofar = scores.get(unit) ?? { hits: 0, score: 0 };
        scores.set(unit, { hits: sofar.hits + 1, score: sofar.score + score });
      }
      return rarest;
    });
    index.units.forEach((unit, at) => {
      let best = 0;
      let by = null;
      let isNamed = false;
      unit.names.forEach((name, place) => {
        const [answer, isTyped] = named(name, typed, likes, rarities, whole, plain);
        const score = answer * (place ? 0.95 : 1);
        if (score > best) [best, by, isNamed] = [score, name.of ?? name, isTyped];
      });
      if (best < 3 && !scores.has(at)) return;
      const sofar = scores.get(at) ?? { hits: 0, score: 0 };
      const hits = best >= 10 ? typed.length : sofar.hits;
      if (isNamed && hits < typed.length) best += 4;
      scores.set(at, { hits, isNamed, score: sofar.score + best, by: best >= 3 ? by : null });
    });
    const all = [...scores].map(([at, { hits, isNamed, score, by }]) => ({
      unit: index.units[at],
      by,
      isNamed,
      isWhole: hits >= typed.length,
      score: score * kinds[index.units[at].kind],
    }));
    const complete = all.filter((result) => result.isWhole);
    // Where text alone has all the words, terms that were typed whole stand beside it: "how do transformers work".
    const isAnswered = complete.some((result) => result.by);
    const isShown = (result) => result.isWhole || !complete.length || (result.isNamed && !isAnswered);
    const results = all.filter(isShown).sort((a, b) => b.score - a.score);
    return { results, marked };
  };

  // The text of an element without what the page adds and without entries and sections of their own.
  const textOf = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
      if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      return node.matches(".furniture, .entry, section, annotation, script") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    });
    const nodes = [];
    let text = "";
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeType === Node.ELEMENT_NODE) {
        if (node.matches("p, li, td, th, dt, dd, div, ul, ol, br, pre, h1, h2, h3, h4, h5, h6")) text += " ";
        continue;
      }
      nodes.push([text.length, node]);
      text += node.data;
    }
    return { text, nodes };
  };
  const word = /[\p{L}\p{N}\p{M}]+/gu;
  // The same words come again and again.
  const parts = new Map();
  const partsOf = (written) => {
    if (!parts.has(written)) parts.set(written, split(written));
    return parts.get(written);
  };
  const isHit = (match, marked) => partsOf(match[0]).some((part) => marked.has(part));
  const hits = (text, marked) => [...text.matchAll(word)].filter((match) => isHit(match, marked));
  const firstHit = (text, marked) => {
    for (const match of text.matchAll(word)) {
      if (isHit(match, marked)) return match.index;
    }
    return 0;
  };

  const withMarks = (into, text, marked) => {
    let at = 0;
    for (const hit of hits(text, marked)) {
      into.append(text.slice(at, hit.index));
      into.append(Object.assign(document.createElement("mark"), { textContent: hit[0] }));
      at = hit.index + hit[0].length;
    }
    into.append(text.slice(at));
  };

  // About two lines: from the beginning where the words are near it or in the name, else around them.
  const gist = (unit, isNamed, marked) => {
    const element = unit.told ? null : document.getElementById(unit.id);
    if (!element && !unit.told) return "";
    let text = (unit.told?.[1] ?? textOf(element).text).replace(/\s+/g, " ").trim();
    const name = unit.names[0]?.name ?? "";
    if (text.startsWith(name)) text = text.slice(name.length).replace(/^[\s:.–—-]+/, "");
    const first = isNamed ? 0 : firstHit(text, marked);
    let from = first < 110 ? 0 : Math.max(text.lastIndexOf(". ", first) + 2, first - 60);
    if (from > 0 && text[from - 1] !== " ") from = text.indexOf(" ", from) + 1;
    const cut = text.slice(from, from + 170);
    const end = from + 170 < text.length ? cut.lastIndexOf(" ") : cut.length;
    return `${from > 0 ? "… " : ""}${cut.slice(0, end > 0 ? end : cut.length)}${from + 170 < text.length ? " …" : ""}`;
  };

  const headingOf = (id) => {
    const heading = document.getElementById(id)?.parentElement?.closest("main section:not(.entry)")?.querySelector("h2, h3, h4, h5, h6");
    return heading ? textOf(heading).text.trim() : "";
  };

  const line = ({ unit, by }, marked) => {
    const item = document.createElement("li");
    const link = item.appendChild(document.createElement("a"));
    link.href = unit.told ? (find.dataset.root ?? "") + unit.id : `#${encodeURIComponent(unit.id)}`;
    const part = (name, text) => {
      if (!text) return;
      const span = link.appendChild(document.createElement("span"));
      span.className = name;
      withMarks(span, text, marked);
      link.append(" ");
    };
    part("name", unit.names[0]?.name);
    if (by && by !== unit.names[0]) part("alias", by.name);
    const where = unit.told ? unit.told[0] : headingOf(unit.id);
    if (where && where !== unit.names[0]?.name) part("where", where);
    part("gist", gist(unit, !!by, marked));
    return item;
  };

  let marked = new Set();
  const show = (query) => {
    const isAsked = query.trim().length > 0;
    if (!load()) return [];
    const found = isAsked ? search(query) : { results: [], marked: new Set() };
    marked = found.marked;
    list.replaceChildren(...found.results.slice(0, most).map((result) => line(result, marked)));
    list.hidden = !found.results.length;
    list.scrollTop = 0;
    find.classList.toggle("asked", isAsked);
    status.textContent = !isAsked ? "" : found.results.length ? "" : status.dataset.none;
    return found.results;
  };
  const address = (query) => {
    try {
      history.replaceState(null, "", query.trim() ? `#q=${encodeURIComponent(query.trim())}` : location.pathname + location.search);
    } catch {
      // A page within another may not change its address; the search works all the same.
    }
  };
  const close = () => {
    list.hidden = true;
    find.classList.remove("asked");
  };

  field.addEventListener("input", () => {
    show(field.value);
    address(field.value);
  });
  field.addEventListener("focus", () => {
    // The field shows at once that it was reached; the index is read behind that, before the first letter.
    requestAnimationFrame(() => setTimeout(load));
    if (field.value && list.hidden) show(field.value);
  });

  const links = () => [...list.querySelectorAll("a")];
  const move = (event) => {
    const all = links();
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: at < 0 ? at : 0, End: at < 0 ? at : all.length - 1 }[event.key];
    if (to === undefined || (at < 0 && event.key !== "ArrowDown")) return false;
    if (to < 0) field.focus();
    else all[Math.min(to, all.length - 1)]?.focus();
    return true;
  };
  find.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      const isAsked = find.classList.contains("asked");
      if (document.activeElement !== field) field.focus();
      else if (!isAsked && field.value === "") field.blur();
      if (document.activeElement === field && isAsked) {
        field.value = "";
        show("");
        address("");
      }
    } else if (event.key === "Enter" && document.activeElement === field) {
      links()[0]?.click();
    } else if (!move(event)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener("keydown", (event) => {
    const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!isK && !(isSlash && !event.target.closest?.("input, textarea, select, [contenteditable]"))) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!wide.matches && !find.contains(event.target)) close();
  });

  // Whoever follows a result finds the words marked, and the first of them in sight. The rule is set here, since a
  // validator of style sheets knows no highlights yet.
  if (window.Highlight && CSS.highlights) {
    const rule = new CSSStyleSheet();
    rule.replaceSync("::highlight(found) { background: var(--found); }");
    document.adoptedStyleSheets.push(rule);
  }
  const marks = "publisher:marked";
  list.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    if (!wide.matches) close();
    if (link.pathname === location.pathname) {
      highlight(link.hash);
      return;
    }
    try {
      sessionStorage.setItem(marks, JSON.stringify([...marked]));
    } catch {
      // Where nothing may be kept, the other page marks nothing.
    }
  });
  const highlight = (hash) => {
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target) return;
    const { text, nodes } = textOf(target);
    const ranges = [];
    for (const hit of hits(text, marked)) {
      const at = nodes.findLastIndex(([start]) => start <= hit.index);
      const [start, node] = nodes[at];
      const range = document.createRange();
      range.setStart(node, hit.index - start);
      range.setEnd(node, Math.min(node.data.length, hit.index - start + hit[0].length));
      ranges.push(range);
    }
    if (window.Highlight && CSS.highlights) CSS.highlights.set("found", new Highlight(...ranges));
    requestAnimationFrame(() => requestAnimationFrame(() => {
      const place = ranges[0]?.getBoundingClientRect();
      if (place && (place.bottom > innerHeight || place.top < 0)) ranges[0].startContainer.parentElement.scrollIntoView({ block: "center" });
    }));
  };
  addEventListener("DOMContentLoaded", () => {
    try {
      const kept = sessionStorage.getItem(marks);
      sessionStorage.removeItem(marks);
      if (!kept || !location.hash) return;
      marked = new Set(JSON.parse(kept));
      highlight(location.hash);
    } catch {
      // As above.
    }
  });

  const fromAddress = () => {
    if (!location.hash.startsWith("#q=")) return;
    let query = location.hash.slice(3);
    try {
      query = decodeURIComponent(query);
    } catch {
      // A percent sign that codes nothing is one that was typed.
    }
    field.value = query;
    show(query);
    field.focus();
  };
  find.hidden = false;
  addEventListener("hashchange", fromAddress);
  addEventListener("DOMContentLoaded", fromAddress);
})();
