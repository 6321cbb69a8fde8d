"""Say in one line each what is off because a program is not on the machine."""

import shutil

PROGRAMS = {
    "soffice": "LibreOffice: Word-filerne med kommentarer bliver ikke åbnet i et rigtigt program",
    "chromium": "Chromium: HTML-rapporten bliver ikke åbnet i en rigtig browser",
}


def main() -> None:
    for program, effect in PROGRAMS.items():
        if shutil.which(program) is None:
            print(f"Findes ikke: {effect}. Skriv make system for at få det med.")


if __name__ == "__main__":
    main()
