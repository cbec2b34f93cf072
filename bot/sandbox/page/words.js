/**
 * What was said, as nodes: the sandbox's HTML is read in an inert document and built anew from an allow-list, so that
 * nothing else can get in, whatever the sandbox sends.
 */

import { element } from "./dom.js";
import { isWeb, startOf } from "./links.js";

const PLAIN = new Set(["B", "I", "U", "S", "CODE", "PRE", "BLOCKQUOTE"]);
const BLOCKS = new Set(["PRE", "BLOCKQUOTE"]);

/** The HTML of a message as a fragment; `acts` carries out what its links and commands do. */
export function words(html, acts) {
  const read = new DOMParser().parseFromString(`<body>${html}`, "text/html");
  const fragment = document.createDocumentFragment();
  fragment.append(...inside(read.body, acts));
  return fragment;
}

/** A link: to the bot itself as a start on this phone, to the web in a new tab, to anything else as mere text. */
export function anchor(address, acts, attributes, ...children) {
  const start = startOf(address, acts.username);
  if (start === null && !isWeb(address)) return element("span", attributes, ...children);
  const open = (event) => {
    event.preventDefault();
    acts.say(start);
  };
  const away = { href: address, target: "_blank", rel: "noopener noreferrer", title: address };
  return element("a", { ...attributes, ...away, onclick: start === null ? null : open }, ...children);
}

function inside(node, acts) {
  return [...node.childNodes].flatMap((child) => rebuilt(child, acts));
}

/** A text without the line break beside a block: the block breaks the line by itself. */
function fitted({ data, previousSibling, nextSibling }) {
  const begun = BLOCKS.has(previousSibling?.tagName) ? data.replace(/^\n/, "") : data;
  return BLOCKS.has(nextSibling?.tagName) ? begun.replace(/\n$/, "") : begun;
}

function rebuilt(node, acts) {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(fitted(node))];
  if (node.nodeType !== Node.ELEMENT_NODE) return [];
  const children = inside(node, acts);
  const way = BLOCKS.has(node.tagName) ? { dir: "auto" } : {};
  if (PLAIN.has(node.tagName)) return [element(node.tagName.toLowerCase(), way, ...children)];
  if (node.tagName === "A") return [anchor(node.getAttribute("href") ?? "", acts, {}, ...children)];
  if (node.tagName === "TIME") return [moment(node)];
  if (node.classList.contains("spoiler")) return [spoiler(children)];
  if (node.classList.contains("command")) return [command(node.textContent, acts)];
  return children;
}

function command(text, acts) {
  return element("button", { type: "button", class: "command", dir: "ltr", onclick: () => acts.say(text) }, text);
}

/** A time by the clock of whoever reads it, as Telegram's apps show one; "in 3 hours" stays as it was written. */
function moment(node) {
  const shown = node.dataset.shown ?? "";
  const at = new Date(node.dateTime);
  if (Number.isNaN(at.getTime()) || !/^(?=.)w?[dD]?[tT]?$/.test(shown)) return element("span", {}, node.textContent);
  const options = {
    ...(shown.includes("w") && { weekday: "long" }),
    ...(/[dD]/.test(shown) && { day: "numeric", month: shown.includes("D") ? "long" : "numeric", year: "numeric" }),
    ...(/[tT]/.test(shown) && { hour: "2-digit", minute: "2-digit" }),
    ...(shown.includes("T") && { second: "2-digit" }),
  };
  const said = new Intl.DateTimeFormat("en-GB", options).format(at);
  return element("time", { datetime: node.dateTime, title: node.textContent }, said);
}

/** Hidden until it is pressed; a screen reader does not hear it before either. */
function spoiler(children) {
  const hidden = element("span", { class: "spoiler-words", inert: true }, ...children);
  const show = () => {
    hidden.inert = false;
    cover.replaceWith(element("span", { class: "spoiler shown" }, hidden));
  };
  const cover = element(
    "span",
    { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden words, press to show", onclick: show },
    hidden,
  );
  cover.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    show();
  });
  return cover;
}
