"""How the letter speaks to its reader."""
