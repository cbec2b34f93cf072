"""What the team says and hears; all of it needs a role."""
