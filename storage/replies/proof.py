"""What the audit trail says of a reply: a row that says something else is none, and is shown to nobody."""

from collections.abc import Mapping

from storage import trail
from storage.audit import Deed
from storage.replies.states import ReplyState
from storage.transaction import Tx

# Where the last that was done with a reply has brought it.
BROUGHT_TO: Mapping[Deed, ReplyState] = {
    Deed.REPLY_SENT_IN: ReplyState.WAITING,
    Deed.REPLY_CHECKED: ReplyState.CHECKED,
    Deed.REPLY_PASSED_ON: ReplyState.PASSED_ON,
    Deed.REPLY_MISSED: ReplyState.CHECKED,
    Deed.REPLY_REFUSED: ReplyState.REFUSED,
}


def on_record(tx: Tx, reply_id: str) -> ReplyState | None:
    """How a reply stands by the trail; None if it was never sent in."""
    did = trail.reply(tx, reply_id)
    return BROUGHT_TO[did] if did else None
