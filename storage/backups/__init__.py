"""Backups: what seals them, what a sealed file holds, and which of those that are there have had their time.

How a database is copied, and put back, is its engine's own (storage/sqlite/saving.py, restoring.py).
"""
