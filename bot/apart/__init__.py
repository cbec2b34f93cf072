"""Work that is done apart: by a process of its own, with limits of time and memory, and with no key and no token.

What opens a picture, or sets a letter in type, works on what strangers sent. Whatever that does to a library harms
nothing else, and however long it takes, no turn waits for it.
"""
