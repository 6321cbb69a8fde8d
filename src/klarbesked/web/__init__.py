"""The web application. Only this package knows Django."""
