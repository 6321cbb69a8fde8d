"""What other programs send us, read with patience and bounded in size."""
