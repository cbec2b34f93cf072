/**
 * One person's phone: whose it is, the conversation with the bot, short notices, and the field to write in.
 */

import * as api from "./api.js";
import { Composer } from "./composer.js";
import { element, emblem, icon } from "./dom.js";
import { Timeline } from "./timeline.js";

const NOTICE = 4000; // milliseconds that a short notice stays
const TYPING = 5000; // and the word that the bot is typing, as in Telegram
const PAUSE = 250; // milliseconds without a new letter, after which the bot is asked
const TINTS = 5;

export class Phone {
  #timers = new Map();

  /** `step(±1)` goes to the neighbouring phone. */
  constructor(told, bot, step) {
    this.id = told.id;
    this.name = told.name;
    this.bot = bot;
    this.timeline = new Timeline(told, this.#acts());
    this.composer = new Composer(told, {
      send: (words) => this.#try(api.say(this.id, words)),
      upload: (kind, file, caption) => this.#try(api.sendFile(this.id, kind, file, caption)),
      change: (message, text) => this.#try(api.edit(this.id, message.id, text)),
      lastOwn: () => this.timeline.lastOwn,
      asked: (text) => behind(this.bot.username, text),
      lookFor: (text) => this.#later("asked", PAUSE, () => this.#try(api.lookFor(this.id, text))),
      step,
    });
    this.#build(told);
    this.update(told, bot);
  }

  /** Show who this is, whether the bot is blocked, and its commands; the conversation stays as it is. */
  update(told, bot) {
    this.bot = bot;
    this.note.textContent = [told.note, languageName(told.language)].filter(Boolean).join(" · ");
    this.title.textContent = bot.name;
    this.about.textContent = told.description || "Say hello to begin.";
    this.composer.menu.commands = told.commands;
    this.#close(told.blocked);
    this.#greet();
  }

  /** Show the whole conversation anew. */
  refill(messages, moves) {
    this.timeline.refill(messages, moves);
    this.#greet();
  }

  /** Take in one event of the stream that is about this phone. */
  hears(event) {
    this.node.querySelectorAll("[aria-busy]").forEach((key) => key.removeAttribute("aria-busy"));
    if (event.kind === "typing") this.#typing();
    else if (event.kind === "deleted") this.timeline.drop(event.message);
    else if (event.kind === "toast") this.#told(event);
    else if (event.kind === "offers") this.#offered(event);
    else if (event.kind === "message" || event.kind === "edited") {
      this.timeline.put(event.message);
      if (event.message.from === "bot") this.#still();
    }
    this.#greet();
  }

  /** A word that goes by itself: "Copied", or why something was refused. */
  tell(text) {
    this.notice.textContent = text;
    this.notice.classList.add("shown");
    this.#later("notice", NOTICE, () => this.notice.classList.remove("shown"));
  }

  focus() {
    (this.composer.node.hidden ? this.unblock : this.composer).focus();
  }

  #build(told) {
    this.note = element("p");
    this.title = element("strong");
    this.about = element("p");
    this.presence = element("span", { class: "presence" }, "bot");
    const block = { class: "tool block", "aria-label": "Block the bot", title: "Block the bot" };
    this.blocker = pressable(block, icon("block"), () => this.#block(!this.node.hasAttribute("data-blocked")));
    this.unblock = pressable({ class: "unblock" }, "The bot is blocked here. Unblock it", () => this.#block(false));
    this.notice = element("p", { class: "notice", role: "status" });
    const start = pressable({ class: "strong start" }, "Start", (event) => {
      this.#try(api.say(this.id, { text: "/start" }));
      if (event.pointerType !== "touch") this.focus(); // a touch would bring up the keyboard
    });
    this.welcome = element("div", { class: "welcome" }, emblem(84), this.about, start);
    this.screen = element(
      "div",
      { class: "screen" },
      element("header", { class: "bar" }, emblem(38), element("div", {}, this.title, this.presence), this.blocker),
      this.welcome,
      this.timeline.node,
      this.notice,
      this.composer.node,
      this.unblock,
    );
    const tint = { class: "initial", "data-tint": this.id % TINTS, "aria-hidden": "true" };
    const initial = element("span", tint, [...told.name][0]);
    this.node = element(
      "section",
      { class: "phone", "data-phone": told.id, "aria-label": `${told.name}'s phone` },
      element("header", { class: "person" }, initial, element("h2", {}, told.name), this.note),
      this.screen,
    );
  }

  #acts() {
    const phone = this;
    return {
      get username() {
        return phone.bot.username;
      },
      get bot() {
        return phone.bot.name;
      },
      say: (text) => this.#try(api.say(this.id, { text })),
      edit: (message) => this.composer.edit(message),
      copy: (text) => this.#copy(text),
      press: (key, message, { row, column }) => {
        key.setAttribute("aria-busy", "true");
        this.#try(api.press(this.id, message.id, row, column));
      },
    };
  }

  /** Wait for something that a person did; whether it worked, having said so if not. */
  async #try(deed) {
    try {
      await deed;
      return true;
    } catch (reason) {
      if (!(reason instanceof api.Refused)) throw reason;
      this.node.querySelectorAll("[aria-busy]").forEach((key) => key.removeAttribute("aria-busy"));
      this.tell(sentence(reason.message));
      return false;
    }
  }

  async #block(blocked) {
    if (!(await this.#try(api.block(this.id, blocked)))) return;
    this.#close(blocked);
    this.focus();
  }

  #close(blocked) {
    this.node.toggleAttribute("data-blocked", blocked);
    this.blocker.setAttribute("aria-pressed", String(blocked));
    this.composer.node.hidden = blocked;
    this.unblock.hidden = !blocked;
  }

  async #copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.tell("Copied");
    } catch {
      this.tell(`The browser does not let me copy. Here it is: ${text}`);
    }
  }

  #offered({ query, offers }) {
    this.composer.offer(offers, (key) => this.#try(api.choose(this.id, query, key)));
  }

  #told({ text, alert }) {
    if (!text) return;
    if (alert) this.#alert(text);
    else this.tell(text);
  }

  /** A notice that waits until it was read. */
  #alert(text) {
    const from = this.node.contains(document.activeElement) ? document.activeElement : null;
    const close = () => {
      cover.remove();
      from?.focus();
    };
    const ok = pressable({ class: "strong" }, "OK", close);
    const words = element("p", { id: `alert-${this.id}` }, text);
    const named = { "aria-label": this.bot.name, "aria-describedby": words.id };
    const box = element("div", { role: "alertdialog", "aria-modal": "true", ...named }, words, ok);
    const cover = element("div", { class: "cover" }, box);
    cover.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
      if (event.key === "Tab") event.preventDefault(); // there is one button, and nothing else to go to
    });
    this.screen.querySelector(".cover")?.remove();
    this.screen.append(cover);
    if (from) ok.focus();
  }

  #typing() {
    this.presence.textContent = "typing";
    this.presence.classList.add("busy");
    this.#later("typing", TYPING, () => this.#still());
  }

  #still() {
    this.presence.textContent = "bot";
    this.presence.classList.remove("busy");
  }

  #greet() {
    this.welcome.hidden = !this.timeline.empty;
    this.timeline.node.hidden = this.timeline.empty;
  }

  #later(what, milliseconds, act) {
    clearTimeout(this.#timers.get(what));
    this.#timers.set(what, setTimeout(act, milliseconds));
  }
}

/** What somebody looks for who begins with the bot's name; null for any other text. */
function behind(username, text) {
  const [name, ...words] = text.split(" ");
  return words.length > 0 && name.toLowerCase() === `@${username.toLowerCase()}` ? words.join(" ").trim() : null;
}

function pressable(attributes, face, act) {
  return element("button", { type: "button", ...attributes, onclick: act }, face);
}

function languageName(code) {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(code);
  } catch {
    return code; // a phone may be given any code
  }
}

const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);
