"""What supporters say and hear."""
