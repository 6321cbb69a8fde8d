"""Who may do what: authority, units, users, roles, and the trail of what they did."""
