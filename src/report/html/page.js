// What a page of selon does beyond being read: it marks what belongs together, aligns the margin with the
// words it is about, and sorts the index. Everything is there without it.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const wide = matchMedia("(min-width: 56rem)");
  const status = document.querySelector(".status");
  const has = (element, name, value) => (element.dataset[name] ?? "").split(" ").includes(value);

  // Choosing a source marks all that it says; choosing it again, or Escape, ends that.

  function choose(article, source) {
    article.classList.toggle("chosen", source !== undefined);
    for (const part of all("[data-s]", article)) {
      part.classList.toggle("on", source !== undefined && has(part, "s", source));
    }
    for (const part of all(".now", article)) part.classList.remove("now");
    for (const entry of all(".ledger details", article)) {
      const isOwn = entry.dataset.s === source;
      if (isOwn || entry.dataset.s !== undefined) entry.open = isOwn;
    }
    article.dataset.chosen = source ?? "";
  }

  function toggle(article, source) {
    const isChosen = article.dataset.chosen === source;
    choose(article, isChosen ? undefined : source);
    const entry = all(".ledger details[data-s]", article).find((one) => one.dataset.s === source);
    const name = entry?.querySelector(".name")?.textContent;
    const count = entry?.querySelectorAll(".statements li").length;
    status.textContent = isChosen || !name ? "" : `${name}: ${count}`;
    return entry;
  }

  function isSeen(element) {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }

  document.addEventListener("click", (event) => {
    const article = event.target.closest(".article");
    const who = event.target.closest("a.who");
    if (who && article && !event.metaKey && !event.ctrlKey) {
      const entry = toggle(article, who.dataset.s.split(" ")[0]);
      // The ledger is beside the article where there is room for it; elsewhere the link leads there.
      if (entry && isSeen(entry)) event.preventDefault();
      return;
    }
    const summary = event.target.closest(".ledger summary");
    const source = summary?.parentElement.dataset.s;
    if (source !== undefined) {
      event.preventDefault();
      toggle(article, source);
      return;
    }
    const link = event.target.closest(".statements a, .reference, .note .number");
    if (link && article) {
      for (const part of all(".now", article)) part.classList.remove("now");
      const { t } = link.dataset;
      const statement = all(".said, .carried", article).filter((one) => t && has(one, "t", t));
      const note = link.matches(".reference") && document.getElementById(link.hash.slice(1));
      for (const part of note ? [note] : statement) part.classList.add("now");
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") for (const article of all(".chosen")) choose(article, undefined);
  });

  // Notes stand beside the words they are about, and below one another where these are close.

  const GAP = 10;

  function align(article) {
    const prose = article.querySelector(".prose");
    prose.classList.toggle("aligned", wide.matches);
    prose.style.minHeight = "";
    const notes = all(".block .note", prose);
    for (const note of notes) note.style.top = "";
    if (!wide.matches) return;
    const top = prose.getBoundingClientRect().top;
    const wanted = notes.map((note) => {
      const words = document.getElementById(note.id.replace("-f", "-r"));
      const box = note.getBoundingClientRect();
      const at = words ? words.getBoundingClientRect().top : box.top;
      return { note, at: at - top, from: box.top - top, height: box.height };
    });
    let free = 0;
    for (const { note, at, from, height } of wanted) {
      const place = Math.max(at - 4, free);
      note.style.top = `${place - from}px`;
      free = place + height + GAP;
    }
    if (free > prose.clientHeight) prose.style.minHeight = `${free}px`;
  }

  // Only articles near the screen are worth the work.
  const near = new Set();
  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) { near.add(target); align(target); } else near.delete(target);
    }
  }, { rootMargin: "1500px" });
  for (const article of all(".article")) watch.observe(article);
  const again = () => near.forEach(align);
  addEventListener("resize", again);
  document.fonts?.ready.then(again);
  document.addEventListener("toggle", (event) => {
    const article = event.target.closest?.(".note")?.closest(".article");
    if (article) align(article);
  }, true);

  // On paper nothing can be opened.

  addEventListener("beforeprint", () => {
    for (const entry of all("details")) {
      entry.dataset.was = entry.open;
      entry.removeAttribute("name");
      entry.open = true;
    }
    for (const note of all(".note")) note.style.top = "";
    for (const prose of all(".prose")) prose.style.minHeight = "";
  });
  addEventListener("afterprint", () => {
    for (const entry of all("details[data-was]")) entry.open = entry.dataset.was === "true";
    again();
  });

  // A head of the table sorts by its column, numbers from the greatest on.

  for (const table of all("table.sortable")) {
    const heads = all("thead th", table);
    const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const isNumber = head.classList.contains("n");
        const first = isNumber ? "descending" : "ascending";
        const other = isNumber ? "ascending" : "descending";
        const order = head.getAttribute("aria-sort") === first ? other : first;
        for (const one of heads) one.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", order);
        const sign = order === "ascending" ? 1 : -1;
        const value = (row) => row.cells[column].dataset.v ?? row.cells[column].textContent;
        const rows = [...table.tBodies[0].rows];
        rows.sort((one, two) => sign * (isNumber
          ? Number(value(one)) - Number(value(two))
          : compare(value(one), value(two))));
        table.tBodies[0].append(...rows);
      });
    });
  }
})();
