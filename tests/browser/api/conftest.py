"""The trail is emptied after these tests: see `programs.conftest`."""

from programs.conftest import cleared_trail as cleared_trail
