"""`python -m klarbesked`: the same as the command `klarbesked`."""

from klarbesked.cli.main import run

run()
