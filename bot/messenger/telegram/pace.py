"""When the next call may go: an even pace for what goes to many, short bursts in a chat, pauses where Telegram asks.

Telegram's own limits are unpublished and change (about 30 messages a second to many, one a second in a chat with short
bursts), so these numbers are a courtesy; only a 429 is binding. Pure: the time is an argument, in seconds of one steady
clock.
"""

_CHAT_SECONDS = 1.0
_CHAT_BURST = 8
_SLACK = (_CHAT_BURST - 1) * _CHAT_SECONDS
_MOST_MADE_UP = 0.1  # or one beat, where that is longer
_FEW_CHATS = 1024


class Pace:
    """The pace of one bot; `bulk_rate` is how many messages a second go out in the bulk lanes."""

    def __init__(self, bulk_rate: float) -> None:
        self._bulk_seconds = 1 / bulk_rate
        self._bulk_at = 0.0
        # By address, when its chat would be at rest if it kept strictly to one message a second. Being ahead of that by
        # less than a burst is tolerated; chats at rest need no entry.
        self._rest_at: dict[str, float] = {}
        self._most = _FEW_CHATS

    def take(self, address: str, now: float, *, bulk: bool) -> float:
        """0 if a call to `address` may go now, which is then counted; else the seconds until asking again."""
        rest_at = max(self._rest_at.get(address, now), now)
        wait = max(rest_at - now - _SLACK, self._bulk_at - now if bulk else 0.0, 0.0)
        if wait == 0:
            self._remember(address, rest_at + _CHAT_SECONDS, now)
            if bulk:
                # Only a little delay is made up for, so that a late wake-up costs no speed and makes no burst.
                made_up = max(self._bulk_seconds, _MOST_MADE_UP)
                self._bulk_at = max(self._bulk_at, now - made_up) + self._bulk_seconds
        return wait

    def hold_chat(self, address: str, until: float) -> None:
        """Nothing more to `address` before `until`, and no burst right after."""
        self._rest_at[address] = max(self._rest_at.get(address, until), until + _SLACK)

    def bulk_wait(self, now: float) -> float:
        """The seconds until anything more may go in the bulk lanes."""
        return max(self._bulk_at - now, 0.0)

    def _remember(self, address: str, rest_at: float, now: float) -> None:
        self._rest_at[address] = rest_at
        if len(self._rest_at) > self._most:
            self._rest_at = {chat: at for chat, at in self._rest_at.items() if at > now}
            self._most = max(_FEW_CHATS, 2 * len(self._rest_at))
