"""Writers of the invented letters in eksempler/, one module for each format."""
