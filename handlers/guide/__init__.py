"""The letter guide as live checks: what a program can see of a letter before a person reads it.

Nothing here refuses a letter. What a check finds is pointed out to the writer, who may know better, and what they send
as it was is shown to the moderator at its place. Lists of words lie beside this in a file for each language: anybody
who writes the language can mend them.
"""
