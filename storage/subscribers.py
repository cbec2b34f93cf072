"""How many people get announcements, by language: kept as numbers, since counting a million people takes too long."""

from storage.transaction import Tx


def sizes(tx: Tx) -> dict[str, int]:
    """How many there are, by language."""
    return {
        language: count for language, count in map(tuple, tx.all("SELECT language, people FROM subscribers")) if count
    }


def count(tx: Tx, language: str, more: int) -> None:
    """So many more of this language, or fewer."""
    tx.run(
        "INSERT INTO subscribers (language, people) VALUES (:language, :more)"
        " ON CONFLICT (language) DO UPDATE SET people = subscribers.people + excluded.people",
        {"language": language, "more": more},
    )
