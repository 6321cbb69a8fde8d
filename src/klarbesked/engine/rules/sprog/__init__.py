"""Rules for any Danish text, also our own."""
