"""Who translates what, and who checks it: what needs a translation, the pool, the second look, and the way to readers.

What a translation is, and its steps, stand in storage/translations: letters and replies know those, and not this room.
"""
