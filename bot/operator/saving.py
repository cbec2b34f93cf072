"""Makes one backup, in a process of its own: copying and sealing take the processor for long, and nobody waits for it.

It reads a line of JSON with the places and the time, and writes one with what it made, or why it made nothing. It ends
when its input does: no backup goes on being made for a bot that is gone.
"""

import json
import os
import sys
from datetime import datetime
from pathlib import Path
from threading import Thread

from bot.log import trace
from bot.operator.packing import packed
from bot.secrecy import forbid_core_dumps
from storage.errors import PalomaError
from storage.sentence import Sentence, of_system
from storage.sqlite.saving import save


def main() -> None:
    """Do what is asked for on the standard input."""
    os.nice(10)
    forbid_core_dumps()
    *places, now = json.loads(_line())
    Thread(target=_end_with_input, daemon=True).start()
    try:
        folder, key_file, backup_key, place = map(Path, places)
        answer: dict[str, object] = {
            "made": str(save(folder, key_file, backup_key, place, datetime.fromisoformat(now)))
        }
    except (PalomaError, OSError) as error:
        answer = {"failed": packed(Sentence("No backup was made: {why}", why=_why(error)))}
    except Exception as error:  # noqa: BLE001 - what was written is gone; who asked is to know why
        fault = Sentence("That failed, by a fault of Paloma's own: {trace}", trace=trace(error))
        answer = {"failed": packed(fault)}
    sys.stdout.write(json.dumps(answer))


def _why(error: PalomaError | OSError) -> Sentence:
    if isinstance(error, PalomaError):
        return error.sentence
    return Sentence("{file}: {why}", file=error.filename, why=of_system(error)) if error.filename else of_system(error)


def _line() -> bytes:
    """One line, and no byte of what follows."""
    line = b""
    while not line.endswith(b"\n") and (sign := os.read(0, 1)):
        line += sign
    return line


def _end_with_input() -> None:
    while os.read(0, 1):
        pass
    os._exit(1)


if __name__ == "__main__":
    main()
