"""The pages about letters."""
