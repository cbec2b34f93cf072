/**
 * The names of the phones in the head: one tab stop, walked with the arrows. On a narrow screen they choose the phone
 * that is shown; on a wide one they lead to it. A dot says that something came on a phone that is not shown.
 */

import { element, icon } from "./dom.js";

const STEPS = { ArrowLeft: -1, ArrowRight: 1 };

export class Switcher {
  #chips = new Map();

  /** `choose(id, write)` is called with the phone, and whether its field is to be focused; `add()` for a new phone. */
  constructor(nav, choose, add) {
    this.choose = choose;
    this.list = element("ul", {});
    const adder = { type: "button", class: "chip add", "aria-label": "Add a phone", onclick: add };
    this.adder = element("button", adder, icon("plus"), element("span", {}, "Phone"));
    nav.append(this.list, this.adder);
    this.list.addEventListener("keydown", (event) => this.#walk(event));
  }

  /** Show these phones, in this order. */
  show(phones) {
    const kept = new Map(phones.map(({ id, name }) => [id, this.#chips.get(id) ?? this.#chip(id, name)]));
    this.#chips = kept;
    this.list.replaceChildren(...[...kept.values()].map((chip) => element("li", {}, chip)));
  }

  /** Mark the phone that is used. */
  mark(current) {
    for (const [id, chip] of this.#chips) {
      chip.tabIndex = id === current ? 0 : -1;
      if (id === current) chip.setAttribute("aria-current", "true");
      else chip.removeAttribute("aria-current");
    }
    this.#chips.get(current)?.removeAttribute("data-news");
    this.#chips.get(current)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** Say that something came on a phone. */
  news(id) {
    this.#chips.get(id)?.setAttribute("data-news", "");
  }

  #chip(id, name) {
    const go = (event) => this.choose(id, event.pointerType !== "touch"); // a touch would bring up the keyboard
    return element("button", { type: "button", class: "chip", "data-chip": id, onclick: go }, name);
  }

  #walk(event) {
    const ids = [...this.#chips.keys()];
    const at = ids.indexOf(Number(event.target.dataset.chip));
    const to = { Home: 0, End: ids.length - 1 }[event.key] ?? at + (STEPS[event.key] ?? 0);
    if (to === at || ids[to] === undefined) return;
    event.preventDefault();
    this.choose(ids[to], false);
    this.#chips.get(ids[to]).focus();
  }
}
