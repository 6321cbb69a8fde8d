"""Letter types, elements and questions as data: one TOML file each, readable by a lawyer."""
