"""A printout that is said in a turn waits in the outbox as a finished file."""

from pathlib import Path

import spine
from markupsafe import Markup

from bot.flow.posting import post
from bot.messenger import Call, unpack
from bot.sandbox.server import Sandbox
from handlers.engine.telling import Post
from handlers.messages import Printing, Printout
from storage import people
from storage.transaction import Tx


async def test_the_outbox_holds_the_finished_file(tmp_path: Path) -> None:
    cover = {"title": "Nothing", "facts": ["Batch ABC123"], "note": "Yours", "cases": []}
    said = Printing(Markup("The file"), Printout("ABC123", "letters", {"cover": cover, "letters": []}))
    async with Sandbox() as sandbox, spine.mail(sandbox, tmp_path) as mail:

        def say(tx: Tx) -> Call:
            post(tx, mail.telegram, mail.setup, ([Post(people.meet(tx, "telegram:1", "en"), said)], None))
            (row,) = tx.all("SELECT id, person_id, call FROM outbox")
            return unpack(tx.keys.open(f"outbox.call:{row['id']}:{row['person_id']}", row["call"]))

        call = await mail.database.transact(say)
    assert (call.method, call.params["caption"]) == ("sendDocument", "The file")
    name, content = call.files["document"]
    assert name == "ABC123.pdf"
    assert content.startswith(b"%PDF-")
