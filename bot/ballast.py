"""What structlog would load for errors drawn in colours stays ashore: nothing of the kind is written here (log.py).

It imports rich, if that is there, and with it all that colours code, and greenlet: 6 MB of a small server's memory. To
be called before structlog is imported; where one of them is loaded already, it stays.
"""

import importlib
import sys

NOT_NEEDED = ("rich", "greenlet")


def leave() -> None:
    """Import structlog as if those were not installed."""
    absent = [name for name in NOT_NEEDED if name not in sys.modules]
    hidden = dict.fromkeys(absent)
    sys.modules.update(hidden)  # type: ignore[arg-type]  # None: "not to be had"
    try:
        importlib.import_module("structlog")
    finally:
        for name in absent:
            del sys.modules[name]
