"""What people fill in about letters, and what they are told when it cannot be used."""
