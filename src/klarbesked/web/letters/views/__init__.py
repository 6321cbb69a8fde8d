"""Read the request, make one domain call, answer."""
