"""What a thousand letters take on paper: `python -m bench.press LANGUAGE` sets them in files of 200.

Each letter is about a page: some 590 signs of Spanish, of Arabic as much, 730 of Japanese. The seconds and the memory
are those of the processes that set type, whatever else the machine does; the memory is of the largest of them.
"""

import asyncio
import json
import resource
import sys
import time

from bot.press import printed
from handlers.messages import Printout

FILES, IN_A_FILE = 5, 200
SAID = {
    "es": ("Hoy llovió mucho, y todo olía a pan. " * 4, 4),
    "ja": ("今日は雨が降って、町じゅうがパンの匂いでした。あなたのことを考えています。" * 5, 4),
    "ar": ("أمطرت اليوم كثيراً، وفاحت في البيت رائحة الخبز. " * 3, 4),
}


def letters(language: str, number: int) -> Printout:
    """A file of two hundred letters."""
    words, paragraphs = SAID[language]
    places = range(number * IN_A_FILE + 1, (number + 1) * IN_A_FILE + 1)
    one = {
        "to": "Para",
        "name": "José Díaz",
        "paragraphs": [[words]] * paragraphs,
        "pen_name": "Golondrina",
        "language": language,
    }
    cover = {
        "stays": "Se queda con el equipo",
        "title": f"{IN_A_FILE} cartas",
        "facts": ["Lote QK7F2M"],
        "note": "Marca cada carta.",
        "cases": [
            {
                "name": "José Díaz",
                "place": "",
                "count": str(IN_A_FILE),
                "letters": [f"QK7F2M-{place}" for place in places],
            }
        ],
        "language": "es",
    }
    content = {
        "points": 13,
        "cover": cover,
        "photos": {},
        "letters": [one | {"number": f"QK7F2M-{place}"} for place in places],
    }
    return Printout(f"QK7F2M-{number + 1}-{FILES}", "letters", content)


async def measure(language: str) -> dict[str, float]:
    """Seconds by the clock and of the processor, MB of memory, and of the files together."""
    began, size = time.perf_counter(), 0
    for number in range(FILES):
        size += len((await printed(letters(language, number))).content)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "clock": time.perf_counter() - began,
        "processor": used.ru_utime + used.ru_stime,
        "MB": used.ru_maxrss / 1024,
        "MB of files": size / 2**20,
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps({language: asyncio.run(measure(language)) for language in sys.argv[1:2]}))
