"""What happens behind the door: who comes in, and what they are told."""
