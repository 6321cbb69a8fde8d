"""The dictionary form of each word, and the parts of compounds."""
