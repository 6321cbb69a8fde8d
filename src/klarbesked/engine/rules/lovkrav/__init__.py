"""What law and good practice ask of a letter of its type."""
