/**
 * Making elements. Whatever a person or the bot said goes in as text, never as markup: nothing here, and nothing
 * in the page, sets innerHTML.
 */

const SVG = "http://www.w3.org/2000/svg";

/** An element: attributes by name (`true` sets an empty one, `false` and null leave it out), `on…` are listeners. */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value == null) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child != null && child !== false));
  return node;
}

/** One of the symbols in index.html, as decoration: what it means is said by the text or label beside it. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#${name}`);
  svg.append(use);
  return svg;
}

/** The project's emblem, as the bot's picture. */
export function emblem(pixels) {
  return element("img", { class: "emblem", src: "/page/dove.svg", alt: "", width: pixels, height: pixels });
}
