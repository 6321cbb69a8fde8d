"""Letters: check one, keep templates with versions, the authority's own words."""
