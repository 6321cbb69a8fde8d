"""Rules for a letter as a whole: order, parts, and what must not be left in it."""
