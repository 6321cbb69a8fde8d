"""Word tables: officialese, terms, foreign and everyday words."""
