"""Step 18: the letters that were let through are counted by their cases."""

from storage.letters import received
from storage.transaction import Tx


def reseal(tx: Tx) -> None:
    """Count the letters to each case."""
    received.count_all(tx)
