/**
 * The conversation on one phone, oldest first: messages, a postmark for each new day, a line where the clock was moved.
 * Whoever reads along is taken to what is new, to its first line when it is long; whoever scrolled back is left there.
 */

import { dateOf, dayOf, timeOf } from "./clock.js";
import { element, icon } from "./dom.js";
import { bubble } from "./message.js";

const NEAR = 60; // pixels from the end that still count as being there
const MARGIN = 12; // pixels left free above the first line

export class Timeline {
  #messages = new Map();
  #day = "";
  #along = true; // they did not scroll back
  #ended = true; // and see the end: it stays in sight when a photo arrives or the field grows
  #top = 0;

  constructor({ id, name, language }, acts) {
    this.language = language;
    this.acts = { ...acts, quoted: (message) => this.#messages.get(message)?.text };
    this.sheet = element("div", { class: "sheet" });
    const label = `Conversation on ${name}'s phone`;
    this.log = element(
      "div",
      { class: "log", role: "log", tabindex: "0", "aria-label": label, "data-log": id, lang: language },
      this.sheet,
    );
    const newest = { type: "button", class: "newest", "aria-label": "Go to the newest message", hidden: true };
    this.newest = element("button", { ...newest, onclick: () => this.#toEnd() }, icon("down"));
    this.node = element("div", { class: "timeline" }, this.log, this.newest);
    this.log.addEventListener("scroll", () => this.#look());
    const watch = new ResizeObserver(() => this.#ended && this.#toEnd());
    watch.observe(this.sheet);
    watch.observe(this.log);
  }

  get empty() {
    return this.#messages.size === 0;
  }

  /** The newest message of this person's that can be edited. */
  get lastOwn() {
    return [...this.#messages.values()].findLast((one) => one.from === "me" && !one.photo && !one.document);
  }

  /** Begin anew with these messages, and the moves of the clock (`{at, words}`, in milliseconds) between them. */
  refill(messages, moves) {
    this.#messages.clear();
    this.#day = "";
    this.sheet.replaceChildren();
    const waiting = [...moves];
    for (const message of messages) {
      while (waiting.length > 0 && waiting[0].at <= Date.parse(message.at)) this.mark(waiting.shift());
      this.put(message);
    }
    waiting.forEach((move) => this.mark(move));
    this.#toEnd();
  }

  /** Add a message, or show its new content where it stands. */
  put(message) {
    const before = this.#find(message.id);
    const told = this.#messages.get(message.id)?.text !== message.text; // other buttons alone are no news
    this.#messages.set(message.id, message);
    const after = bubble(message, this.acts);
    if (before) this.#swap(before, after);
    else {
      this.#turn(message.at);
      this.sheet.append(after);
    }
    const along = message.from === "me" || (this.#along && after === this.sheet.lastElementChild);
    if (told && along) this.#follow(after);
  }

  /** Take a message away, and the day's postmark when nothing is left under it. */
  drop(id) {
    this.#messages.delete(id);
    const gone = this.#find(id);
    if (gone?.contains(document.activeElement)) this.log.focus({ preventScroll: true });
    gone?.remove();
    if (this.sheet.lastElementChild?.matches(".day")) {
      this.sheet.lastElementChild.remove();
      this.#day = "";
    }
  }

  /** Note where the clock was moved, and to which day; an empty conversation needs no such note. */
  mark({ at, words }) {
    if (this.empty) return;
    this.sheet.append(element("p", { class: "moved" }, icon("waves"), `${words}, ${timeOf(at)}`, icon("waves")));
    this.#turn(at);
  }

  #find(id) {
    return this.sheet.querySelector(`[data-message="${id}"]`);
  }

  /** Show an edited message; whoever stood on one of its buttons stands on the button in that place again. */
  #swap(before, after) {
    const held = before.contains(document.activeElement) ? document.activeElement.dataset : null;
    before.replaceWith(after);
    if (!held) return;
    const seat = `[data-row="${held.row}"][data-column="${held.column}"]`;
    (after.querySelector(seat) ?? after.querySelector(".key") ?? this.log).focus({ preventScroll: true });
  }

  #turn(at) {
    const date = dateOf(at);
    if (date === this.#day) return;
    this.#day = date;
    const named = element("time", { datetime: date }, dayOf(at, this.language));
    this.sheet.append(element("p", { class: "day", "data-day": date }, named));
  }

  #look() {
    const { scrollHeight, scrollTop, clientHeight } = this.log;
    if (scrollHeight - scrollTop - clientHeight < NEAR) this.#along = this.#ended = true;
    else if (scrollTop < this.#top) this.#along = this.#ended = false; // not so when the conversation itself grew
    this.#top = scrollTop;
    this.newest.hidden = this.#ended;
  }

  #follow(message) {
    if (message.offsetHeight < this.log.clientHeight) this.#toEnd();
    else this.#goTo(message.offsetTop - MARGIN);
  }

  #toEnd() {
    this.#goTo(this.log.scrollHeight);
  }

  #goTo(top) {
    this.log.scrollTop = top;
    this.#top = this.log.scrollTop;
    this.#along = true;
    this.#ended = false;
    this.#look();
  }
}
