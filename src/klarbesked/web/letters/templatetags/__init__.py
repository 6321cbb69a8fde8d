"""Tags for the templates about letters."""
