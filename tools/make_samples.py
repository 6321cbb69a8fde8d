"""Write the invented letters in eksempler/ from the plain data in tools/samples/letters/.

    .venv/bin/python tools/make_samples.py

Every file comes out the same each time. Two letters are not written here: the web page
eksempler/kvittering-ansoegning.html is its own source, and eksempler/tilbagebetaling.pdf was made
once, because LibreOffice puts the time of day in it:

    soffice --headless --convert-to pdf --outdir eksempler tools/samples/tilbagebetaling.docx
"""

from collections.abc import Callable
from pathlib import Path

from samples.mail import mail_file
from samples.markup import Sample, read_sample
from samples.odt import odt_file
from samples.word import word_file

ROOT = Path(__file__).resolve().parent.parent
LETTERS = ROOT / "tools/samples/letters"
TARGET = ROOT / "eksempler"

WRITERS: dict[str, Callable[[Sample], bytes]] = {
    "afgoerelse-sygedagpenge.docx": word_file,
    "partshoering-udkast.docx": word_file,
    "afslag-fleksjob-klar-besked.docx": word_file,
    "indkaldelse-samtale.odt": odt_file,
    "svar-paa-klage.eml": mail_file,
}
PDF_SOURCE = "tilbagebetaling"
OLD_TEXT = "rykker-dokumentation.txt"


def main() -> None:
    for name, write in WRITERS.items():
        target = TARGET / name
        target.write_bytes(write(read_sample(LETTERS / f"{target.stem}.txt")))
    source = LETTERS.parent / f"{PDF_SOURCE}.docx"
    source.write_bytes(word_file(read_sample(LETTERS / f"{PDF_SOURCE}.txt")))
    (TARGET / OLD_TEXT).write_bytes(_old_text(LETTERS / OLD_TEXT))


def _old_text(source: Path) -> bytes:
    """Return the text as an old case system writes it: Windows letters and line ends."""
    return source.read_text(encoding="utf-8").replace("\n", "\r\n").encode("cp1252")


if __name__ == "__main__":
    main()
