"""The campaigns that come with Paloma: inside the program when it was installed from a wheel, else beside it."""

from pathlib import Path

from storage.errors import CannotStart

PLACES = (Path(__file__).parents[1] / "campaigns", Path(__file__).parents[2] / "campaigns")
"""A wheel's place comes first: beside an installed program there may be a `campaigns` of somebody else's."""


def campaign_folders() -> list[Path]:
    """Their folders, in the order of their names. Raises CannotStart if there are none."""
    for place in PLACES:
        if place.is_dir():
            return sorted(folder for folder in place.iterdir() if folder.is_dir())
    raise CannotStart("The campaigns that come with Paloma are missing: {place}. Install it again.", place=PLACES[0])
