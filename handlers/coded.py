"""QR codes, drawn as SVG: a link that leads to the bot, the number of a letter."""

import io


def coded(text: str, *, error: str = "m", edge: int = 3) -> str:
    """A text as a code. `error` says how much of it may be lost (l, m, q, h); `edge` is the still frame of it."""
    import segno  # noqa: PLC0415 - not every group needs one, and every bot would carry it in memory

    drawn = io.BytesIO()
    segno.make(text, error=error, micro=False, boost_error=True).save(drawn, kind="svg", xmldecl=False, border=edge)
    return drawn.getvalue().decode()
