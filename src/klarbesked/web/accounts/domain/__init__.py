"""What can be done with accounts, as functions on values and rows; no requests."""
