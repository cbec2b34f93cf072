/**
 * Formatting while typing, with the marks that Telegram's desktop app knows: **bold**, __italic__, ~~struck~~,
 * ||hidden||, `code`, [words](https://…).
 */

const MARKS = [
  [/\*\*(?=\S)([^]+?)\*\*/g, "b"],
  [/__(?=\S)([^]+?)__/g, "i"],
  [/~~(?=\S)([^]+?)~~/g, "s"],
  [/\|\|(?=\S)([^]+?)\|\|/g, "tg-spoiler"],
];
const LINK = /\[([^\]\n]+)\]\((https?:\/\/[^\s)"]+)\)/g;
const CODE = /`([^`\n]+)`/;

/** What is to be sent: `{text}` as typed, or `{html}` when there is formatting in it. */
export function typed(text) {
  const plain = escaped(text);
  const html = plain
    .split(CODE) // every second piece stood between backticks: no marks are read inside it
    .map((piece, index) => (index % 2 ? `<code>${piece}</code>` : marked(piece)))
    .join("");
  return html === plain ? { text } : { html };
}

/** The mark that a key with Ctrl (or ⌘) puts around the selection, or undefined. */
export const markOf = (key) => ({ b: "**", i: "__" })[key.toLowerCase()];

function marked(text) {
  const linked = text.replace(LINK, '<a href="$2">$1</a>');
  return MARKS.reduce((html, [mark, tag]) => html.replace(mark, `<${tag}>$1</${tag}>`), linked);
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
