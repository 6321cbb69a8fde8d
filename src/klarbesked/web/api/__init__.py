"""The door for other programs: LanguageTool's protocol, and our own interface."""
