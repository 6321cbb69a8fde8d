"""From a letter to findings. Knows nothing of Django, databases, the network or the clock.

read/      a file, bytes or a string       -> Document
annotate/  Document                        -> Annotated (sentences, words, fields, facts)
letter     Annotated + its type and date   -> Letter, what a rule looks at
rules/     Letter                          -> hits, one file per rule
check      the whole way, in order         -> Checked
present/   Checked                         -> text, JSON, HTML, SARIF, Word comments
"""
