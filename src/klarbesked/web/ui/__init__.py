"""What every page is built of: the frame, the design system's parts, help. No models."""
