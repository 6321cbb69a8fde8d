"""Whole sentences said anew, one way in each file: each is sure, or offers nothing."""
