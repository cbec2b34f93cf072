"""What is wrong with a campaign folder, collected, so that whoever wrote it sees all of it at once."""

from dataclasses import dataclass

from storage.errors import PalomaError


@dataclass(frozen=True, order=True)
class Problem:
    """What was expected in which file of the folder, and on which line; line 0 means the file as a whole."""

    file: str
    line: int
    expected: str

    def __str__(self) -> str:
        """The problem as a line for the console."""
        place = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{place}: expected {self.expected}"


class BadPack(PalomaError):
    """A campaign folder cannot be imported, and nothing was written. Show every one of `problems`."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


def describe_problems(bad: BadPack) -> list[str]:
    """What is wrong with a pack as lines for the console."""
    count = len(bad.problems)
    return [
        f"Nothing was imported. {count} {'thing is' if count == 1 else 'things are'} to be put right:",
        *(f"  {problem}" for problem in bad.problems),
    ]
