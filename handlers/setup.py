"""What the conversations know of the group that runs them."""

from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from handlers.commands import Command
from handlers.texts import Texts
from storage import announcements, keeping
from storage.letters import quorum, unlinking
from storage.team import NEWCOMER_HOURS


@dataclass(frozen=True)
class Setup:
    """The group's choices, as in its settings: `approvals` is how many must agree, `bulk_rate` messages a second.

    `bot_name` is the bot's name in the messenger, for links that open it. `newcomer_hours` is how long somebody new in
    the team waits until they count as one who agrees; `pages_kept` how long a letter's pages are kept after it was
    handed over, and `backups_kept` how long a backup is; `letter_approvals` how many must approve a letter that can
    harm more than others; `letters_a_file` how many letters one file to be printed holds, and `letter_points` the size
    of their type. `sends_email`: there is a mail server for them. `unlinked_a_day` is how many letters somebody can
    send in a day without a link to them; `unread_kept` is how long a reply to such a letter waits to be asked for.
    After `panic_alone` one owner alone destroys everything, if no other stops it; never, if that is no time.
    `undo` is how long an announcement can be taken back once the team has agreed to it.
    """

    texts: Texts
    zone: ZoneInfo
    approvals: int
    bulk_rate: float
    bot_name: str
    newcomer_hours: int = NEWCOMER_HOURS
    pages_kept: timedelta = keeping.Setting.PAGES.usual
    letter_approvals: int = quorum.MOST
    letters_a_file: int = 40
    letter_points: int = 13
    sends_email: bool = False
    backups_kept: timedelta = keeping.Setting.BACKUPS.usual
    unlinked_a_day: int = unlinking.A_DAY
    unread_kept: timedelta = keeping.Setting.UNREAD.usual
    panic_alone: timedelta = timedelta(hours=24)
    undo: timedelta = announcements.UNDO

    @property
    def waits(self) -> announcements.Waits:
        """How long is waited before somebody new agrees to an announcement, and before it leaves."""
        return announcements.Waits(self.newcomer_hours, self.undo)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages spoken here, the fallback first."""
        return self.texts.languages

    def link(self, command: Command, *args: str) -> str:
        """A link that opens the bot with a command."""
        return f"https://t.me/{self.bot_name}?start={'-'.join((command.name, *args))}"
