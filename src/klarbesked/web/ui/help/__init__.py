"""What the help pages show, put together from the engine's own words."""
