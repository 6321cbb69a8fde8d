"""What can be done with letters, as functions on values and rows; no requests."""
