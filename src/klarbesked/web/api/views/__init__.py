"""What other programs and administrators meet."""
