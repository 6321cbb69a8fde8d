"""The command line: `klarbesked check` and `klarbesked rules`. One module each, no logic."""
