"""Announcements of the team: written, decided on, followed while they go out."""
