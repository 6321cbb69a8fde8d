"""What the pages of access do with a request: read it, make one call, answer."""
