/* The page is whole without this: it adds keys, and draws a part's marks when it is opened. */
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const byId = (id) => document.getElementById(id);
  const visible = (element) => element.getClientRects().length > 0;
  const marksOf = (card) => document.querySelectorAll(`[data-card="${card}"]`);
  const letterOf = (element) => element.closest(".letter") || document.querySelector(".letter");

  for (const part of document.querySelectorAll(".part")) {
    part.addEventListener("toggle", () => {
      for (const card of part.querySelectorAll(".card")) {
        for (const mark of marksOf(card.id)) mark.classList.toggle("open", part.open);
      }
    });
  }

  let chosen = [];
  function choose(card) {
    for (const mark of chosen) mark.classList.remove("now");
    chosen = card ? [...marksOf(card)] : [];
    for (const mark of chosen) mark.classList.add("now");
  }

  function show(element) {
    const part = element.closest(".part");
    if (part && part !== element) part.open = true;
    const block = element.matches(".card") ? "nearest" : element.matches(".sheet") ? "start" : "center";
    element.scrollIntoView({ block });
    element.focus({ preventScroll: true });
  }

  const cameFrom = new Map();
  function toCard(id, spot) {
    if (spot) cameFrom.set(id, spot);
    show(byId(id));
  }

  function toSpot(card) {
    const spot = cameFrom.get(card) || document.querySelector(`a.no[data-card="${card}"]`);
    if (spot) show(spot);
  }

  document.addEventListener("click", (event) => {
    const badge = event.target.closest("a.no");
    const mark = event.target.closest("mark");
    const link = event.target.closest(".links a");
    if (badge) {
      event.preventDefault();
      toCard(badge.dataset.card, badge);
    } else if (link) {
      event.preventDefault();
      const card = link.closest(".card").id;
      for (const one of marksOf(card)) one.classList.add("open");
      show(byId(link.hash.slice(1)));
    } else if (mark && getSelection().isCollapsed && getComputedStyle(mark).cursor === "pointer") {
      toCard(mark.dataset.card);
    }
  });

  document.addEventListener("focusin", (event) => {
    const card = event.target.closest(".card");
    choose(card ? card.id : event.target.dataset.card);
  });

  function step(direction) {
    const spots = [...document.querySelectorAll("a.no")].filter(visible);
    if (!spots.length) return;
    const here = document.activeElement;
    const card = here.closest(".card");
    const from = card ? cameFrom.get(card.id) || document.querySelector(`a.no[data-card="${card.id}"]`) : here;
    let next = spots.indexOf(from) + direction;
    if (!spots.includes(from)) {
      const after = spots.findIndex((spot) => here.compareDocumentPosition(spot) & Node.DOCUMENT_POSITION_FOLLOWING);
      next = direction > 0 ? after : after - 1;
    }
    show(spots[(next + spots.length) % spots.length]);
  }

  function leave() {
    const open = document.activeElement.closest("details[open]");
    if (!open) return show(byId(`${letterOf(document.activeElement).id}-tekst`));
    open.open = false;
    open.querySelector("summary").focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !document.querySelector(".letter")) return;
    if (event.key === "F8") {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape") {
      leave();
    } else if (event.key === "Enter" && event.target.matches(".card")) {
      toSpot(event.target.id);
    }
  });

  function openTarget() {
    const target = location.hash.length > 1 && byId(location.hash.slice(1));
    if (target && target.matches(".card")) show(target);
  }
  addEventListener("hashchange", openTarget);
  openTarget();

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll(".part:not([open])")];
    for (const part of folded) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of folded) part.open = false;
  });
})();
