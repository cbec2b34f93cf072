"""What somebody of the team may do: one table of roles and their rights, as a person would say it."""

from collections.abc import Mapping
from enum import Enum


class Right(Enum):
    """Something of the team's that not everybody may do."""

    READ_LETTERS = "read-letters"
    DECIDE_LETTERS = "decide-letters"
    PRINT = "print"
    TRANSLATE = "translate"
    ANSWER = "answer"
    CONFIRM_MONEY = "confirm-money"
    ANNOUNCE = "announce"
    EDIT = "edit"
    SEE_TEAM = "see-team"
    CHANGE_TEAM = "change-team"


class Role(Enum):
    """What somebody is in the team."""

    OWNER = "owner"
    MODERATOR = "moderator"
    TRANSLATOR = "translator"
    EDITOR = "editor"
    DELIVERER = "deliverer"


RIGHTS: Mapping[Role, frozenset[Right]] = {
    Role.OWNER: frozenset(Right),
    Role.MODERATOR: frozenset(
        {
            Right.READ_LETTERS,
            Right.DECIDE_LETTERS,
            Right.PRINT,
            Right.ANSWER,
            Right.CONFIRM_MONEY,
            Right.ANNOUNCE,
            Right.SEE_TEAM,
        }
    ),
    Role.TRANSLATOR: frozenset({Right.TRANSLATE, Right.SEE_TEAM}),
    Role.EDITOR: frozenset({Right.EDIT, Right.SEE_TEAM}),
    Role.DELIVERER: frozenset({Right.PRINT, Right.SEE_TEAM}),
}
