"""An invented municipality to try the product with. Nobody in it exists."""
