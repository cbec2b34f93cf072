/**
 * The bot's commands on one phone, or what it offers behind its name, as a list above the field: opened by "/" or its
 * button, or by "@" and the bot's name, and walked with the arrows.
 */

import { element } from "./dom.js";

const NONE = "This bot offers no commands here yet.";

export class Menu {
  #active = -1;

  constructor(phone, field, choose) {
    this.field = field;
    this.choose = choose;
    this.commands = [];
    this.list = element("ul", { class: "menu", role: "listbox", id: `menu-${phone.id}`, hidden: true });
    this.list.setAttribute("aria-label", `Commands for ${phone.name}`);
    field.setAttribute("aria-controls", this.list.id);
  }

  get open() {
    return !this.list.hidden;
  }

  /** Show the commands that begin like this; the first is chosen at once when `ready`. */
  show(beginning, ready) {
    const fitting = this.commands.filter(({ command }) => command.startsWith(beginning.toLowerCase()));
    const label = ({ command }) => `/${command}`;
    this.list.replaceChildren(
      ...fitting.map((one, index) => {
        const marks = { "data-command": one.command };
        return this.#option(index, marks, label(one), one.description, () => this.choose(label(one)));
      }),
    );
    if (this.commands.length === 0 && ready) this.list.append(element("li", { class: "none" }, NONE));
    this.list.hidden = this.list.childElementCount === 0;
    this.#activate(ready && fitting.length > 0 ? 0 : -1);
  }

  /** Show what is offered, each `{key, title, description}`; `take` is called with the key of the one that is chosen. */
  offer(offers, take) {
    this.list.replaceChildren(
      ...offers.map(({ key, title, description }, index) =>
        this.#option(index, { "data-offer": key }, title, description, () => take(key)),
      ),
    );
    this.list.hidden = offers.length === 0;
    this.#activate(-1);
  }

  close() {
    this.list.hidden = true;
    this.#activate(-1);
  }

  /** Take a key that is meant for the open menu; whether it was. */
  takes(key) {
    const options = this.list.querySelectorAll("[role=option]");
    if (!this.open) return false;
    if (key === "Escape") this.close();
    else if (key === "ArrowDown") this.#activate((this.#active + 1) % options.length);
    else if (key === "ArrowUp") this.#activate((Math.max(this.#active, 0) - 1 + options.length) % options.length);
    else if (key === "Enter" && this.#active >= 0) options[this.#active].click();
    else return false;
    return true;
  }

  #option(index, marks, name, words, act) {
    return element(
      "li",
      {
        role: "option",
        id: `${this.list.id}-${index}`,
        ...marks,
        onmousedown: (event) => event.preventDefault(), // the field keeps the focus
        onclick: act,
      },
      element("b", {}, name),
      element("span", {}, words),
    );
  }

  #activate(index) {
    this.#active = index;
    const options = [...this.list.querySelectorAll("[role=option]")];
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    if (options[index]) this.field.setAttribute("aria-activedescendant", options[index].id);
    else this.field.removeAttribute("aria-activedescendant");
    options[index]?.scrollIntoView({ block: "nearest" });
  }
}
