"""The phones of the people: what they see and press, for tests, the tour, and the page."""
