"""Prose: a little Markdown (paragraphs, emphasis, strong, links, lists, quotes) made into the small HTML of messages.

Everything else that Markdown knows, raw HTML and pictures above all, is a problem with its line, not silently text.
"""

import html
import re
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from markupsafe import Markup

from bot.packs.numbers import Invalid, web_address
from storage.clean import clean

_ALLOWED = "paragraphs, *emphasis*, **strong**, [links](https://…), lists and > quotes"
_NAMES = {
    "heading": "a heading",
    "image": "a picture",
    "html_block": "HTML",
    "html_inline": "HTML",
    "fence": "a block of code",
    "code_block": "an indented line, which Markdown takes for code",
    "code_inline": "code",
    "hr": "a line across",
}
_BREAKS = {"softbreak": Markup(" "), "hardbreak": Markup("\n")}


class _AnyLink(MarkdownIt):
    """By itself it would leave a doubtful link standing as text; here it is found and refused."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the library's method
        return True


@dataclass
class Prose:
    """A rendered text, and what is wrong in it as (line, what was expected)."""

    markup: Markup = field(default_factory=Markup)
    problems: list[tuple[int, str]] = field(default_factory=list)


def read_prose(text: str) -> Prose:
    """Render Markdown."""
    reading = _Reading()
    try:
        root = SyntaxTreeNode(_AnyLink("commonmark").parse(text))
        markup = reading.blocks(root, Markup("\n\n"))
    except RecursionError:  # hundreds of *…* inside each other; nobody means that
        return Prose(problems=[(1, "less emphasis inside emphasis")])
    if not markup and not reading.problems:
        reading.problems.append((1, "some text"))
    return Prose(markup, reading.problems)


def length(text: str) -> int:
    """How long a text is for Telegram: UTF-16 units, without its tags."""
    return len(html.unescape(re.sub(r"<[^>]*>", "", text)).encode("utf-16-le")) // 2


class _Reading:
    """One walk over a text from its top; `line` is where the walk is."""

    def __init__(self) -> None:
        self.line = 1
        self.problems: list[tuple[int, str]] = []

    def blocks(self, node: SyntaxTreeNode, between: Markup) -> Markup:
        """The blocks inside `node`."""
        return between.join([self._block(child) for child in node.children])

    def _block(self, node: SyntaxTreeNode) -> Markup:
        if node.map:
            self.line = node.map[0] + 1
        match node.type:
            case "paragraph":
                return self._inside(node.children[0])
            case "bullet_list":
                return self._list(node, ["•"] * len(node.children))
            case "ordered_list":
                start = int(node.attrs.get("start", 1))
                return self._list(node, [f"{start + place}." for place in range(len(node.children))])
            case "blockquote":
                return self._quote(node)
            case other:
                return self._refuse(other)

    def _list(self, node: SyntaxTreeNode, signs: list[str]) -> Markup:
        if node.parent and node.parent.type == "list_item":
            self.problems.append((self.line, "no list inside a list"))
        items = [self.blocks(item, Markup("\n")) for item in node.children]
        return Markup("\n").join(Markup("{} {}").format(sign, item) for sign, item in zip(signs, items, strict=True))

    def _quote(self, node: SyntaxTreeNode) -> Markup:
        if any(inner.type == "blockquote" for inner in node.walk(include_self=False)):
            self.problems.append((self.line, "no quote inside a quote"))
        return Markup("<blockquote>{}</blockquote>").format(self.blocks(node, Markup("\n\n")))

    def _inside(self, node: SyntaxTreeNode) -> Markup:
        return Markup().join([self._piece(child) for child in node.children])

    def _piece(self, node: SyntaxTreeNode) -> Markup:
        match node.type:
            case "text":
                return Markup.escape(clean(node.content))
            case "softbreak" | "hardbreak":
                self.line += 1
                return _BREAKS[node.type]
            case "em":
                return Markup("<i>{}</i>").format(self._inside(node))
            case "strong":
                return Markup("<b>{}</b>").format(self._inside(node))
            case "link":
                return self._link(node)
            case other:
                return self._refuse(other)

    def _link(self, node: SyntaxTreeNode) -> Markup:
        try:
            address = web_address(str(node.attrs.get("href", "")))
        except Invalid as problem:
            self.problems.append((self.line, str(problem)))
            address = ""
        return Markup('<a href="{}">{}</a>').format(address, self._inside(node))

    def _refuse(self, kind: str) -> Markup:
        self.problems.append((self.line, f"only {_ALLOWED}, found {_NAMES.get(kind, kind)}"))
        return Markup()
