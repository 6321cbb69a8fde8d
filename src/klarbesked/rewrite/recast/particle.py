"""Little words that belong to a verb and stand behind what is acted upon: "sætter hjælpen ned"."""

PARTICLES = {
    "ned", "op", "ud", "ind", "fra", "frem", "tilbage", "igennem", "sammen", "videre", "hjem",
    "bort", "væk", "fast",
}  # fmt: skip
