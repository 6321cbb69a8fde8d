"""Law: references to it and the laws of the field. Nothing here knows a letter."""
