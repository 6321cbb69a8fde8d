"""Show what was found. One module per format, each a function of a `Report`."""
