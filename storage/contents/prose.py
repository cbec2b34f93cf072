"""Prose: a little Markdown (paragraphs, emphasis, strong, links, lists, quotes) made into the small HTML of messages.

Everything else that Markdown knows, raw HTML and pictures above all, is a problem with its line, not silently text.
"""

from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from markupsafe import Markup

from storage.clean import clean
from storage.contents.numbers import web_address
from storage.errors import Rejected

_BREAKS = {"softbreak": Markup(" "), "hardbreak": Markup("\n")}


class _AnyLink(MarkdownIt):
    """Takes every link for a link, so that a doubtful one is refused; the library would leave it as text."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the library's method
        return True


@dataclass
class Prose:
    """A rendered text, and everything that is wrong in it, with its line (from 1)."""

    markup: Markup = field(default_factory=Markup)
    refusals: list[tuple[int, Rejected]] = field(default_factory=list)


def read_prose(text: str) -> Prose:
    """Render Markdown."""
    reading = _Reading()
    try:
        root = SyntaxTreeNode(_AnyLink("commonmark").parse(text))
        markup = reading.blocks(root, Markup("\n\n"))
    except RecursionError:  # hundreds of *…* inside each other; nobody means that
        return Prose(refusals=[(1, Rejected("content-emphasis"))])
    if not markup and not reading.refusals:
        reading.refuse("content-empty")
    return Prose(markup, reading.refusals)


class _Reading:
    """One walk over a text from its top; `line` is where the walk is."""

    def __init__(self) -> None:
        self.line = 1
        self.refusals: list[tuple[int, Rejected]] = []

    def refuse(self, reason: str, **facts: object) -> None:
        """Note what is wrong where the walk is."""
        self.refusals.append((self.line, Rejected(reason, **facts)))

    def blocks(self, node: SyntaxTreeNode, between: Markup) -> Markup:
        """The blocks inside `node` in which something can be seen."""
        return between.join(filter(None, map(self._block, node.children)))

    def _block(self, node: SyntaxTreeNode) -> Markup:
        if node.map:
            self.line = node.map[0] + 1
        match node.type:
            case "paragraph":
                return self._inside(node.children[0]).strip(" \n")  # what parts no words from others says nothing
            case "bullet_list":
                return self._list(node, ["•"] * len(node.children))
            case "ordered_list":
                start = int(node.attrs.get("start", 1))
                return self._list(node, [f"{start + place}." for place in range(len(node.children))])
            case "blockquote":
                return self._quote(node)
            case other:
                self.refuse("content-markup", node=other)
                return Markup()

    def _list(self, node: SyntaxTreeNode, signs: list[str]) -> Markup:
        if node.parent and node.parent.type == "list_item":
            self.refuse("content-list-in-list")
        items = [self.blocks(item, Markup("\n")) for item in node.children]
        return Markup("\n").join(Markup("{} {}").format(sign, item) for sign, item in zip(signs, items, strict=True))

    def _quote(self, node: SyntaxTreeNode) -> Markup:
        if any(inner.type == "blockquote" for inner in node.walk(include_self=False)):
            self.refuse("content-quote-in-quote")
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
                self.refuse("content-markup", node=other)
                return Markup()

    def _link(self, node: SyntaxTreeNode) -> Markup:
        try:
            address = web_address(str(node.attrs.get("href", "")))
        except Rejected as refusal:
            self.refuse(refusal.reason, **refusal.facts)
            address = ""
        return Markup('<a href="{}">{}</a>').format(address, self._inside(node))
