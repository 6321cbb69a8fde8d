"""What is asked of the pages about letters, read and checked before it goes further."""
