"""The press: what is to be put on paper → a PDF, by Typst and a template of ours.

What people wrote goes in as JSON and is set as text: no markup of theirs is evaluated. Nothing is fetched, no font of
the machine is used, and the same printout always gives the same file. It runs within a turn: forty letters of a page
take about 0.15 s.
"""

import json
from importlib import resources

from handlers.messages import Document, Printout


def printed(printout: Printout) -> Document:
    """The printout as a PDF. Raises RuntimeError where the template does not fit what it is given."""
    import typst  # noqa: PLC0415 - 7 MB of memory that a bot which prints nothing does without

    pdf: bytes = typst.compile(
        resources.files(__name__).joinpath(f"{printout.template}.typ").read_bytes(),
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"content": json.dumps(printout.content)},
        timestamp=0,
        pdf_tags=False,
    )
    return Document(f"{printout.name}.pdf", pdf)
