/**
 * Where a person writes: the field, the commands, an attached file, an edit of what was said. What could not be sent
 * comes back into the field.
 */

import { element, icon } from "./dom.js";
import { Menu } from "./menu.js";
import { markOf, typed } from "./typed.js";

const PHOTOS = new Set(["image/jpeg", "image/png", "image/webp"]);
const TWO_LINES = 56; // pixels
const TALLEST = 240; // pixels that the field grows to

export class Composer {
  #file = null;
  #edited = null;

  /**
   * `acts`: `send(words)`, `upload(kind, file, caption)`, `change(message, text)`, `step(±1)`, `lastOwn()`, and
   * `asked(text)`, what stands behind the bot's name or null, with `lookFor(words)`.
   */
  constructor(phone, acts) {
    this.acts = acts;
    const looks = { rows: "1", dir: "auto", placeholder: "Write a message", "aria-label": `Message from ${phone.name}` };
    this.field = element("textarea", looks);
    this.menu = new Menu(phone, this.field, (command) => this.#command(command));
    this.tray = element("div", { class: "tray", hidden: true });
    const named = { class: "unseen", tabindex: "-1", "aria-label": `File from ${phone.name}` };
    this.picker = element("input", { type: "file", ...named });
    this.node = element(
      "form",
      { class: "composer", autocomplete: "off" },
      this.menu.list,
      this.tray,
      tool("commands", "Commands", element("span", { class: "slash" }, "/"), () => this.#toggleMenu()),
      tool("attach", "Attach a photo or a file", icon("clip"), () => this.picker.click()),
      this.picker,
      this.field,
      element("button", { class: "send", "aria-label": "Send", title: "Send" }, icon("send")),
    );
    this.#listen();
  }

  focus() {
    this.field.focus({ preventScroll: true });
  }

  /** Take up a message that was sent, to change it. */
  edit(message) {
    this.#attach(null);
    this.#edited = message;
    this.#showTray(icon("edit"), element("span", {}, element("b", {}, "Edit "), message.text));
    this.#write(message.text);
    this.focus();
  }

  /** Show what is offered behind the bot's name, if that still stands there. */
  offer(offers, take) {
    if (this.acts.asked(this.field.value) === null) return;
    this.menu.offer(offers, (key) => {
      this.#reset();
      take(key);
    });
  }

  #listen() {
    this.node.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send();
    });
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.field.addEventListener("input", () => this.#typed());
    this.field.addEventListener("blur", () => this.menu.close());
    this.field.addEventListener("paste", (event) => this.#attach(event.clipboardData.files[0] ?? this.#file));
    this.picker.addEventListener("change", () => {
      this.#attach(this.picker.files[0] ?? null);
      this.picker.value = "";
      this.focus();
    });
  }

  #key(event) {
    if (event.isComposing) return;
    const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
    if ((plain && this.menu.takes(event.key)) || this.#moves(event, plain)) event.preventDefault();
  }

  /** Keys with a meaning of their own; whether this was one. */
  #moves(event, plain) {
    const empty = this.field.value === "" && !this.#edited && !this.#file;
    const mark = (event.ctrlKey || event.metaKey) && markOf(event.key);
    if (mark) this.#wrap(mark);
    else if (plain && event.key === "Enter") this.node.requestSubmit();
    else if (plain && event.key === "Escape" && (this.#edited || this.#file)) this.#reset();
    else if (plain && empty && event.key === "ArrowUp" && this.acts.lastOwn()) this.edit(this.acts.lastOwn());
    else if (plain && empty && event.key === "ArrowLeft") this.acts.step(-1);
    else if (plain && empty && event.key === "ArrowRight") this.acts.step(1);
    else return false;
    return true;
  }

  #wrap(mark) {
    const { selectionStart: from, selectionEnd: to, value } = this.field;
    this.field.setRangeText(`${mark}${value.slice(from, to)}${mark}`, from, to, "preserve");
    this.field.setSelectionRange(from + mark.length, to + mark.length);
    this.#typed();
  }

  #typed() {
    const { value } = this.field;
    const asked = this.acts.asked(value);
    if (/^\/\w*$/.test(value)) this.menu.show(value.slice(1), false);
    else if (asked === null) this.menu.close();
    else this.acts.lookFor(asked);
    this.#fit();
  }

  #toggleMenu() {
    const open = this.menu.open;
    this.focus();
    if (open) this.menu.close();
    else this.menu.show("", true);
  }

  #command(command) {
    this.#reset();
    this.acts.send({ text: command });
  }

  async #send() {
    const text = this.field.value.trim();
    const [file, edited] = [this.#file, this.#edited];
    if (!text && !file) return;
    this.#reset();
    if (await this.#sent(text, file, edited)) return;
    if (this.field.value !== "") return; // the next message is being written already
    if (edited) this.edit(edited);
    else this.#attach(file);
    this.#write(text);
  }

  #sent(text, file, edited) {
    if (edited) return this.acts.change(edited, text);
    return file ? this.acts.upload(kindOf(file), file, text) : this.acts.send(typed(text));
  }

  #reset() {
    this.#edited = null;
    this.#attach(null);
    this.menu.close();
    this.#write("");
  }

  #attach(file) {
    this.#file = file;
    this.tray.querySelectorAll("img").forEach((image) => URL.revokeObjectURL(image.src));
    this.tray.hidden = true;
    if (!file) return;
    const shown = PHOTOS.has(file.type) ? element("img", { src: URL.createObjectURL(file), alt: "" }) : icon("file");
    this.#showTray(shown, element("span", {}, element("b", {}, file.name), " add a caption, or send it as it is"));
  }

  #showTray(...what) {
    const drop = tool("drop", "Remove the file", icon("close"), () => {
      this.#reset();
      this.focus();
    });
    this.tray.replaceChildren(...what, drop);
    this.tray.hidden = false;
  }

  #write(text) {
    this.field.value = text;
    this.#fit();
  }

  /** Let the field be as tall as what is written in it, and from the second line on as wide as the phone. */
  #fit() {
    if (this.field.value === "") this.node.classList.remove("roomy");
    else if (this.field.scrollHeight > TWO_LINES) this.node.classList.add("roomy");
    this.field.style.height = "auto";
    if (this.field.value) this.field.style.height = `${Math.min(this.field.scrollHeight, TALLEST)}px`;
  }
}

function kindOf(file) {
  if (PHOTOS.has(file.type)) return "photo";
  return file.type.startsWith("audio/") ? "voice" : "document";
}

function tool(name, label, face, act) {
  const marks = { type: "button", class: `tool ${name}`, "aria-label": label, title: label };
  return element("button", { ...marks, onclick: act }, face);
}
