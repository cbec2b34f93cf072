"""Which characters the press can put on paper, with the fonts that Typst brings and those beside it.

They are those of Latin, Greek, Cyrillic, Hebrew, Arabic, Chinese, Japanese and Korean, punctuation, arrows, plain
signs and emoji. What is missing becomes a crossed box on paper: writers and moderators are told of it before, and
writers see the box where it will be. A test holds this list against the press itself.
"""

import re

_MISSING = (
    "[^\n -~\xa0-\xac\xae-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u04ff"  # Latin, Greek, Cyrillic
    "\u0591-\u05c7\u05d0-\u05ea"  # Hebrew
    "\u0600-\u0604\u0606-\u061b\u061e-\u06ff\u0750-\u077f\u08a0\u08a2-\u08ac\u08e4-\u08fe"  # Arabic
    "\ufb50-\ufbc1\ufbd3-\ufd3f\ufd50-\ufd8f\ufd92-\ufdc7\ufdf0-\ufdfd\ufe70-\ufe74\ufe76-\ufefc"
    "\u1e00-\u1eff\u200c\u200d\u2010-\u2027\u202f-\u2040\u2044-\u2052\u2070\u2071\u2074-\u208e\u20a0-\u20c0\u2116"
    "\u2190-\u23ff\u2460-\u2606\u2609-\u262f\u2638-\u268b\u2701-\u2704\u2706-\u2709\u270c-\u2714\u2717-\u2726"
    "\u2761-\u2775\u27b1-\u2b73\ua789-\ua78c\ufb00-\ufb06\ufe0e\ufe0f"  # what follows is Chinese, Japanese, Korean
    "\u3000-\u303f\u3041-\u3096\u3099-\u30ff\u3105-\u312f\u3131-\u318e\u31a0-\u31bb\u31f0-\u321e\u3220-\u332b"
    "\u332d-\u4db5\u4e00-\u9fef\uac00-\ud7a3\uf900-\ufa6d\ufe30-\ufe4f\uff01-\uffbe\uffc2-\uffc7\uffca-\uffcf"
    "\uffd2-\uffd7\uffda-\uffdc\uffe0-\uffe6\uffe8-\uffee\U00020b9f\U00020bb7"  # what follows are emoji
    "\u20e3\u2122\u2139\u2692-\u2697\u2699\u269b\u269c\u26a0\u26a1\u26a7\u26aa\u26ab\u26b0\u26b1\u26bd\u26be"
    "\u26c4\u26c5\u26c8\u26ce\u26cf\u26d1\u26d3\u26d4\u26e9\u26ea\u26f0-\u26f5\u26f7-\u26fa\u26fd\u2705\u270a\u270b"
    "\u2716\u2728\u2733\u2734\u2744\u2747\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27a1\u27b0"
    "\U0001f004\U0001f0cf\U0001f170\U0001f171\U0001f17e\U0001f17f\U0001f18e\U0001f191-\U0001f19a"
    "\U0001f1e6-\U0001f1ff\U0001f201\U0001f202\U0001f21a\U0001f22f\U0001f232-\U0001f23a\U0001f250\U0001f251"
    "\U0001f300-\U0001f321\U0001f324-\U0001f393\U0001f396\U0001f397\U0001f399-\U0001f39b\U0001f39e-\U0001f3f0"
    "\U0001f3f3-\U0001f3f5\U0001f3f7-\U0001f4fd\U0001f4ff-\U0001f53d\U0001f549-\U0001f54e\U0001f550-\U0001f567"
    "\U0001f56f\U0001f570\U0001f573-\U0001f57a\U0001f587\U0001f58a-\U0001f58d\U0001f590\U0001f595\U0001f596"
    "\U0001f5a4\U0001f5a5\U0001f5a8\U0001f5b1\U0001f5b2\U0001f5bc\U0001f5c2-\U0001f5c4\U0001f5d1-\U0001f5d3"
    "\U0001f5dc-\U0001f5de\U0001f5e1\U0001f5e3\U0001f5e8\U0001f5ef\U0001f5f3\U0001f5fa-\U0001f64f"
    "\U0001f680-\U0001f6c5\U0001f6cb-\U0001f6d2\U0001f6d5-\U0001f6d9\U0001f6dc-\U0001f6e5\U0001f6e9"
    "\U0001f6eb\U0001f6ec\U0001f6f0\U0001f6f3-\U0001f6fc\U0001f7e0-\U0001f7eb\U0001f7f0\U0001f90c-\U0001f93a"
    "\U0001f93c-\U0001f945\U0001f947-\U0001f9ff\U0001fa70-\U0001fa7c\U0001fa80-\U0001fac6\U0001fac8"
    "\U0001facc-\U0001fadd\U0001fadf-\U0001faeb\U0001faef-\U0001fafa\U000e0030-\U000e0039\U000e0061-\U000e007a"
    "\U000e007f]"
)
_UNPRINTABLE = re.compile(_MISSING)
_WHOLE_SIGN = re.compile(f"{_MISSING}\ufe0f?(?:\u200d.\ufe0f?)*")
"""A missing sign with what is joined to it: an emoji out of several is one sign to whoever reads."""
MOST_SHOWN = 12
BOX = "☒"


def unprintable(text: str) -> str:
    """The characters of `text` that will not be on paper, each once, in their order; the first twelve of them."""
    return "".join(list(dict.fromkeys(_UNPRINTABLE.findall(text)))[:MOST_SHOWN])


def on_paper(text: str) -> str:
    """The text as it can be printed: a crossed box in the place of each sign that is missing."""
    return _WHOLE_SIGN.sub(BOX, text)


def unprintable_places(text: str) -> list[tuple[int, int]]:
    """Where the signs stand that will not be on paper, those beside each other as one."""
    places: list[tuple[int, int]] = []
    for match in _WHOLE_SIGN.finditer(text):
        if places and places[-1][1] == match.start():
            places[-1] = (places[-1][0], match.end())
        else:
            places.append(match.span())
    return places
