"""Work that takes time: it runs in the background, and a page tells how far it is."""
