"""How longer messages are laid out: paragraphs, and lines."""

from markupsafe import Markup


def paragraphs(*blocks: Markup | None) -> Markup:
    """The blocks that say something, with a blank line between them."""
    return Markup("\n\n").join(block for block in blocks if block)


def lines(*lines: Markup | None) -> Markup:
    """The lines that say something, each on its own."""
    return Markup("\n").join(line for line in lines if line)
