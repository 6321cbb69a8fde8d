"""Part of speech and morphology of each word, by a linear model of our own."""
