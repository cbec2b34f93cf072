"""The Dockerfile read into its instructions, and replayed without Docker: in a root of its own, over this machine's.

Only what Paloma's own Dockerfile has is known; anything else is refused, so that nothing is passed over.
"""

import json
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Instruction:
    """A line of the Dockerfile: COPY and what stands behind it."""

    name: str
    rest: str


def instructions(text: str) -> list[Instruction]:
    """What a Dockerfile says, in order."""
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    joined = "\n".join(lines).replace("\\\n", " ")
    return [Instruction(*line.strip().split(None, 1)) for line in joined.splitlines()]


def copied(read: list[Instruction]) -> list[str]:
    """The files and folders that it takes from this repository."""
    ours = (each.rest.split() for each in read if each.name == "COPY" and "--from" not in each.rest)
    return [name for words in ours for name in words[:-1]]


def command(read: list[Instruction], name: str) -> list[str]:
    """The last ENTRYPOINT, CMD or HEALTHCHECK, as it is typed."""
    (*_, found) = (each.rest for each in read if each.name == name)
    words: list[str] = json.loads(found[found.index("[") :])
    return words


def replay(read: list[Instruction], inside: str) -> Iterator[str]:
    """The lines of a shell that build it in `inside`, a whole root; $ENVS and $USERS are what it sets for later."""
    place = "/"
    for each in read:
        match each.name:
            case "ARG" | "VOLUME" | "STOPSIGNAL" | "HEALTHCHECK" | "ENTRYPOINT" | "CMD":
                pass
            case "FROM":
                place = "/"
            case "WORKDIR":
                place = each.rest
                yield f"mkdir -p {inside}{place}"
            case "COPY":
                yield from _copy(each.rest.split(), inside, place)
            case "RUN":
                yield f"chroot {inside} sh -ec {shlex.quote(f'cd {place}; {each.rest}')}"
            case "ENV":
                yield f'ENVS="{each.rest}"'
            case "USER":
                user, _, group = each.rest.partition(":")
                yield f"USERS='--reuid {user} --regid {group} --clear-groups'"
            case _:
                raise ValueError(each.name)


def _copy(words: list[str], inside: str, place: str) -> Iterator[str]:
    """A folder's content goes into a folder, files into one; between two stages nothing has to move in one root."""
    *sources, target = words
    if sources[0].startswith("--from"):
        if sources[1:] != [target]:
            raise ValueError(words)
        return
    into = Path(place) / target
    for source in sources:
        found = ROOT / source
        content = "/." if found.is_dir() else ""
        yield f"mkdir -p {inside}{into} && cp -r {shlex.quote(str(found) + content)} {inside}{into}/"
