
"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const notes = all(".note");
  const levels = ["error", "warning", "suggestion"];
  const noteOf = new Map(notes.map((note) => [note.dataset.key, note]));
  const boxes = all(".bar input");
  const keysOf = (element, name) => (element.dataset[name] || "").split(" ").filter(Boolean);

  // Everything that a finding has on the page: its note, its echoes, its words, the far ends of its conflict.
  const parts = new Map(notes.map((note) => [note.dataset.key, []]));
  for (const element of all("[data-key]")) parts.get(element.dataset.key).push(element);
  const marks = all("mark").map((element) => {
    const mark = { element, link: element.querySelector("a"), own: keysOf(element, "own"), others: keysOf(element, "others") };
    for (const key of [...mark.own, ...mark.others]) parts.get(key).push(element);
    return mark;
  });

  // ---- filters, kept in the address after the #
  const graver = notes.some((note) => note.dataset.level !== "suggestion");
  const first = graver && boxes.some((box) => box.name === "suggestion") ? ["suggestion"] : [];
  const hidden = new Set();
  const isHidden = (key) => {
    const { level, group } = noteOf.get(key).dataset;
    return hidden.has(level) || hidden.has(group);
  };

  function address(at) {
    const parts = [`hide=${[...hidden].join(",")}`];
    if (at) parts.push(`at=${at}`);
    return `#${parts.join("&")}`;
  }

  function fromAddress() {
    const words = location.hash.slice(1);
    if (!words.includes("=")) return { hide: first, at: words };
    const state = new URLSearchParams(words);
    const hide = state.has("hide") ? state.get("hide").split(",").filter(Boolean) : first;
    return { hide, at: state.get("at") || "" };
  }

  function filter(hide) {
    hidden.clear();
    for (const box of boxes) if (hide.includes(box.name)) hidden.add(box.name);
    for (const box of boxes) box.checked = !hidden.has(box.name);
    for (const element of all("[data-key]")) element.hidden = isHidden(element.dataset.key);
    for (const mark of marks) markAgain(mark);
    for (const cell of all(".cell")) {
      const found = all(".note:not([hidden])", byId(cell.hash.slice(1))).map((note) => note.dataset.level);
      cell.classList.remove(...levels);
      const gravest = levels.find((level) => found.includes(level));
      if (gravest) cell.classList.add(gravest);
      cell.tabIndex = gravest ? 0 : -1;
    }
    const place = byId("place");
    if (place) place.textContent = `${shown().length} of ${notes.length} shown`;
    lay();
  }

  function markAgain({ element, link, own, others }) {
    const left = own.filter((key) => !isHidden(key));
    const far = others.filter((key) => !isHidden(key));
    const found = levels.filter((level) => left.some((key) => noteOf.get(key).dataset.level === level));
    element.className = found.length ? `${found[0]}${found[1] ? ` over-${found[1]}` : ""}` : far.length ? "other" : "off";
    const said = [...left, ...far];
    if (said.length) {
      link.href = `#n${said[0]}`;
      link.setAttribute("aria-describedby", said.map((key) => `t${key}`).join(" "));
    } else {
      link.removeAttribute("href");
      link.removeAttribute("aria-describedby");
    }
  }

  for (const box of boxes) {
    box.addEventListener("change", () => {
      filter(boxes.filter((one) => !one.checked).map((one) => one.name));
      history.replaceState(null, "", address(""));
    });
  }

  // ---- going from one place to another
  let jumps = 0;
  const shown = () => notes.filter((note) => !note.hidden);

  function reveal(target) {
    const mark = target.closest("mark");
    const keys = target.dataset.key ? [target.dataset.key] : mark ? [target.id.slice(1).split("-").slice(0, 2).join("-")] : [];
    const wanted = keys.map((key) => noteOf.get(key)).filter(Boolean);
    if (!wanted.some((note) => note.hidden)) return;
    const open = wanted.flatMap((note) => [note.dataset.level, note.dataset.group]);
    filter([...hidden].filter((name) => !open.includes(name)));
  }

  function go(id, behavior = "auto") {
    const target = id && byId(id);
    if (!target) return;
    reveal(target);
    const mark = target.closest("mark");
    const focused = mark ? mark.querySelector("a") : target;
    focused.focus({ preventScroll: true });
    const block = target.matches(".note, .spot") ? "center" : "start";
    (mark || target).scrollIntoView({ block, behavior });
    const at = shown().indexOf(target);
    if (at >= 0) byId("place").textContent = `${at + 1} of ${shown().length}`;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const id = link.hash.slice(1);
    const target = byId(id);
    if (target) reveal(target);
    const from = link.closest(".note") || link.closest("mark")?.querySelector(".spot") || link.closest(".row");
    if (from) history.replaceState(null, "", address(from.id)); // so that “back” leads here
    if (location.hash === address(id)) {
      go(id);
      return;
    }
    jumps += 1;
    location.hash = address(id);
  });
  window.addEventListener("hashchange", () => {
    const { hide, at } = fromAddress();
    filter(hide);
    go(at);
  });

  /** The name of the finding that has the focus, on its note, its echo or its words. */
  function current() {
    const here = document.activeElement.closest("[data-key], mark");
    return here ? here.dataset.key || [...keysOf(here, "own"), ...keysOf(here, "others")].find((key) => !isHidden(key)) : "";
  }

  function step(by) {
    const list = shown();
    if (!list.length) return;
    let at = list.indexOf(noteOf.get(current()));
    if (at < 0) {
      const below = list.findIndex((note) => note.getBoundingClientRect().top > 0);
      const next = below < 0 ? list.length : below;
      at = by > 0 ? next - 1 : next;
    }
    go(list[Math.max(0, Math.min(list.length - 1, at + by))].id);
  }

  let turn = { key: "", at: 0 };
  function farEnd() {
    const key = current();
    const links = key ? all(".others a", noteOf.get(key)) : [];
    if (!links.length) return;
    turn = { key, at: turn.key === key ? turn.at + 1 : 0 };
    links[turn.at % links.length].click();
  }

  function back() {
    if (!jumps) return; // another “back” would leave the page
    jumps -= 1;
    history.back();
  }

  const acts = {
    j: () => step(1), n: () => step(1), k: () => step(-1), p: () => step(-1), o: farEnd, b: back,
    w: () => {
      const why = noteOf.get(current())?.querySelector("details");
      if (why) why.open = !why.open;
    },
    "?": () => byId("keys").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || byId("keys").open || !byId("letters").checked) return;
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  byId("previous")?.addEventListener("click", () => step(-1));
  byId("next")?.addEventListener("click", () => step(1));
  byId("keys-button").addEventListener("click", () => byId("keys").showModal());

  // ---- both ends of a conflict, lit together
  function light(event) {
    for (const element of all(".lit")) element.classList.remove("lit");
    const here = event.target.closest?.("[data-key], mark");
    const from = here || document.activeElement.closest("[data-key], mark");
    if (!from) return;
    const keys = from.dataset.key ? [from.dataset.key] : [...keysOf(from, "own"), ...keysOf(from, "others")];
    for (const key of keys) for (const element of parts.get(key)) element.classList.add("lit");
  }
  document.addEventListener("mouseover", light);
  document.addEventListener("focusin", light);

  // ---- notes beside their words: each at the height of its mark, or right below the note before it
  const wide = matchMedia("(min-width: 70rem)");
  const BETWEEN = 14;
  const FURTHEST = 160; // a note further below its words than this moves the text instead

  const bar = all(".bar")[0];

  function lay() {
    const stuck = bar && getComputedStyle(bar).position === "sticky";
    root.style.setProperty("--bar", `${stuck ? bar.offsetHeight : 20}px`);
    root.classList.toggle("laid", wide.matches);
    for (const item of all(".margin > li")) item.style.marginTop = "";
    for (const element of all(".row, .text")) element.style.padding = "";
    if (!wide.matches) return;
    for (const text of all(".text")) layArticle(text);
  }

  function layArticle(text) {
    const rows = all(".row", text).map((row) => {
      const top = row.getBoundingClientRect().top;
      const items = all(".margin > li:not([hidden])", row).map((item) => {
        const mark = all("mark", row).find((one) => parts.get(item.dataset.key).includes(one));
        const line = mark ? mark.getClientRects()[0] || mark.getBoundingClientRect() : null;
        return { item, height: item.offsetHeight, wanted: line ? line.top - top : 0 };
      });
      return { row, top, items };
    });
    const end = text.getBoundingClientRect().bottom;
    let shift = 0;
    let last = -Infinity;
    for (const { row, top, items } of rows) {
      if (!items.length) continue;
      const late = last + BETWEEN - (top + shift + items[0].wanted);
      if (late > FURTHEST) {
        row.style.paddingTop = `${late - FURTHEST}px`;
        shift += late - FURTHEST;
      }
      let used = 0;
      for (const { item, height, wanted } of items) {
        const least = Math.max(0, last + BETWEEN - (top + shift));
        const at = Math.max(wanted, least);
        item.style.marginTop = `${at - used}px`;
        used = at + height;
        last = top + shift + used;
      }
    }
    text.style.paddingBottom = `${Math.max(0, last - end - shift)}px`;
  }
  let waiting = 0;
  function laySoon() {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(lay);
  }
  window.addEventListener("resize", laySoon);
  document.addEventListener("toggle", laySoon, true);
  document.fonts?.ready.then(lay);

  // ---- paper: the reason of every rule unfolded, once
  let folded = [];
  window.addEventListener("beforeprint", () => {
    const said = new Set();
    folded = all(".note:not([hidden]) details").filter((why) => {
      const rule = why.querySelector("code").textContent;
      return !why.open && !said.has(rule) && said.add(rule);
    });
    for (const one of folded) one.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const one of folded) one.open = false;
  });

  // ---- light and dark
  const button = byId("theme-button");
  const night = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : night.matches);
  const press = () => button.setAttribute("aria-pressed", String(isDark()));
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    press();
  });
  night.addEventListener("change", press);

  // ---- which paragraphs are on the screen
  const cellOf = new Map(all(".cell").map((cell) => [cell.hash.slice(1), cell]));
  const watch = new IntersectionObserver((seen) => {
    for (const one of seen) cellOf.get(one.target.id).classList.toggle("seen", one.isIntersecting);
  });
  for (const row of all(".row")) watch.observe(row);

  for (const element of all(".controls, .bar")) element.hidden = false;
  press();
  const { hide, at } = fromAddress();
  filter(hide);
  go(at, "instant");
})();
