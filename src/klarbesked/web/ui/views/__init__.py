"""Pages that need no data of the authority's."""
