/**
 * One message as a bubble: its words, photo, document or place, its time, and the bot's buttons under it.
 */

import { timeOf } from "./clock.js";
import { element, icon } from "./dom.js";
import { anchor, words } from "./words.js";

const KIB = 1024;

/**
 * The message as an article. `acts` carries out what can be done in it: `say(text)`, `press(button, message, key)`,
 * `copy(text)`, `edit(message)`; `acts.quoted(id)` gives the words of another message.
 */
export function bubble(message, acts) {
  const { id, from, place, protected: kept } = message;
  const rows = message.reply_markup_rows.map((row) =>
    element("div", { class: "row" }, ...row.map((key) => button(message, key, acts))),
  );
  return element(
    "article",
    { class: "message", "data-message": id, "data-from": from, "data-protected": kept },
    element(
      "div",
      { class: "bubble" },
      element("span", { class: "unseen" }, from === "me" ? "You: " : `${acts.bot}: `),
      reply(message, acts),
      picture(message),
      message.document && paper(message.document),
      place && spot(place),
      element("div", { class: "words", dir: "auto" }, words(message.html, acts), meta(message)),
    ),
    rows.length > 0 && element("div", { class: "keys" }, ...rows),
    from === "me" && message.text && !message.photo && !message.document ? changer(message, acts) : null,
  );
}

function meta(message) {
  return element(
    "span",
    { class: "meta" },
    message.protected && element("span", { class: "kept", title: "Cannot be forwarded or saved" }, icon("lock")),
    message.edited && "edited ",
    element("time", { datetime: message.at }, timeOf(message.at)),
  );
}

function reply(message, acts) {
  const quoted = message.reply_to && acts.quoted(message.reply_to);
  return quoted ? element("p", { class: "reply" }, quoted) : null;
}

function picture(message) {
  if (!message.photo) return null;
  const image = element("img", { src: message.photo, alt: "Photo" });
  if (!message.spoiler) return element("a", { class: "photo", href: message.photo, target: "_blank" }, image);
  const cover = element("button", { type: "button", class: "photo hidden-photo" }, image);
  cover.setAttribute("aria-label", "Hidden photo, press to show");
  cover.addEventListener("click", () => {
    cover.replaceWith(picture({ ...message, spoiler: false }));
  });
  return cover;
}

function paper({ name, url, size }) {
  return element(
    "a",
    { class: "document", href: url, download: name },
    icon("file"),
    element("span", {}, element("strong", {}, name), element("small", {}, weight(size))),
  );
}

function weight(bytes) {
  if (bytes < KIB) return `${bytes} bytes`;
  return bytes < KIB * KIB ? `${Math.round(bytes / KIB)} KB` : `${(bytes / KIB / KIB).toFixed(1)} MB`;
}

/** A place on a map that is drawn, not fetched: the page asks nobody but the sandbox for anything. */
function spot({ title, address, latitude, longitude }) {
  return element(
    "div",
    { class: "place" },
    element("div", { class: "map" }, icon("map"), icon("pin")),
    title && element("strong", {}, title),
    address && element("span", {}, address),
    element("small", {}, `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`),
  );
}

function button(message, key, acts) {
  const marks = { class: "key", "data-kind": key.kind, "data-style": key.style };
  const seat = { "data-row": key.row, "data-column": key.column };
  if (key.kind === "link") return anchor(key.value, acts, { ...marks, ...seat }, face(key));
  const act = key.kind === "copy" ? () => acts.copy(key.value) : () => acts.press(node, message, key);
  const node = element("button", { type: "button", ...marks, ...seat, onclick: act }, face(key));
  return node;
}

function face({ text, kind }) {
  return element("span", {}, text, kind !== "press" && icon(kind));
}

function changer(message, acts) {
  const change = { type: "button", class: "change", "aria-label": "Edit this message", title: "Edit" };
  return element("button", { ...change, onclick: () => acts.edit(message) }, icon("edit"));
}
