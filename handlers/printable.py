"""Which characters the press can put on paper, with the fonts that Typst brings.

They are those of Latin, Greek, Cyrillic and Hebrew, common Arabic, punctuation, arrows, and plain signs such as ♥ and
❤; most emoji are not. What is missing becomes a crossed box on paper, so writers and moderators are told of it before.
A test holds this list against the press itself.
"""

import re

_UNPRINTABLE = re.compile(
    "[^\n -~\xa0-\xac\xae-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u04ff"  # Latin, Greek, Cyrillic
    "\u0591-\u05c7\u05d0-\u05ea\u060c\u061b\u061f\u0621-\u063a\u0640-\u0655\u0660-\u066d"  # Hebrew, Arabic
    "\u067e\u0686\u0698\u06a9\u06af\u06cc\u06f0-\u06f9"  # Persian
    "\u1e00-\u1eff\u200c\u200d\u2010-\u2027\u202f-\u2040\u2044-\u2052\u2070\u2071\u2074-\u208e\u20a0-\u20c0"
    "\u2190-\u23ff\u2460-\u2606\u2609-\u262f\u2638-\u268b\u2701-\u2704\u2706-\u2709\u270c-\u2714\u2717-\u2726"
    "\u2761-\u2775\u27b1-\u2b73\ua789-\ua78c\ufb00-\ufb06\ufe0e\ufe0f]"
)
MOST_SHOWN = 12


def unprintable(text: str) -> str:
    """The characters of `text` that will not be on paper, each once, in their order; the first twelve of them."""
    return "".join(list(dict.fromkeys(_UNPRINTABLE.findall(text)))[:MOST_SHOWN])
