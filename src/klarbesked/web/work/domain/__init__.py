"""Start, run, watch and save jobs, as functions on values and rows; no requests."""
