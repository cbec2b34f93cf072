"""`paloma setup`: the few questions that a new bot needs, what is written, and what remains to be done."""
