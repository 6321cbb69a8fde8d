"""How long a letter we check or compare in one go: a longer one would keep others waiting."""

PAGE = 2_500
"""Signs on a page, more or less."""

MOST_PAGES = 60
MOST_SIGNS = PAGE * MOST_PAGES
