"""What is wrong with a campaign folder, collected, so that whoever wrote it sees all of it at once."""

from dataclasses import dataclass

from storage.errors import PalomaError
from storage.sentence import Sentence, joined


@dataclass(frozen=True, order=True)
class Problem:
    """What was expected in which file of the folder, and on which line; line 0 means the file as a whole."""

    file: str
    line: int
    expected: Sentence

    def __str__(self) -> str:
        """In English."""
        return str(self.sentence)

    @property
    def sentence(self) -> Sentence:
        """The problem as a line for the console."""
        line = Sentence(", line {line}", line=self.line) if self.line else ""
        return Sentence("{file}{line}: expected {what}", file=self.file, line=line, what=self.expected)


class BadPack(PalomaError):
    """A campaign folder cannot be imported, and nothing was written. Show every one of `problems`."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__(joined("\n", (problem.sentence for problem in self.problems)))


def describe_problems(bad: BadPack) -> list[Sentence]:
    """What is wrong with a pack as lines for the console."""
    count = len(bad.problems)
    one = Sentence("Nothing was imported. 1 thing is to be put right:")
    several = Sentence("Nothing was imported. {count} things are to be put right:", count=count)
    return [one if count == 1 else several, *(joined("  ", ("", problem.sentence)) for problem in bad.problems)]
