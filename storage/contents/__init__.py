"""What a group writes for people to read: its campaigns, cases, events and ways to give, and what each may hold."""
