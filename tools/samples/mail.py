"""Write a sample letter as an e-mail with a plain and an HTML side."""

from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP
from html import escape

from samples.markup import Part, Sample

TAGS = {"heading": "h2", "item": "li", "step": "li", "quote": "p", "text": "p"}
AROUND = {"item": "ul", "step": "ol", "quote": "blockquote"}


def mail_file(sample: Sample) -> bytes:
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"] = sample.head["Fra"], sample.head["Til"]
    mail["Subject"], mail["Date"] = sample.head["Emne"], sample.head["Dato"]
    mail["Message-ID"] = sample.head["Id"]
    mail.set_content("\n\n".join(map(_plain, sample.parts)) + "\n", cte="quoted-printable")
    mail.add_alternative(_html(sample), subtype="html", cte="base64")
    mail.set_boundary("=_haderby_0001")
    return mail.as_bytes()


def _plain(part: Part) -> str:
    sign = {"item": "- ", "quote": "> "}.get(part.kind, "")
    return "\n".join(sign + line.replace("⏎", "\n") for line in part.lines)


def _html(sample: Sample) -> str:
    title = escape(sample.head["Emne"])
    body = "\n".join(line for part in sample.parts for line in _tags(part))
    return (
        f'<!doctype html>\n<html lang="da">\n<head><meta charset="utf-8"><title>{title}</title>'
        f'</head>\n<body style="font-family: Calibri, sans-serif">\n{body}\n</body>\n</html>\n'
    )


def _tags(part: Part) -> Iterator[str]:
    around = AROUND.get(part.kind)
    if around:
        yield f"<{around}>"
    for line in part.lines:
        tag = TAGS[part.kind]
        yield f"<{tag}>{escape(line, quote=False).replace('⏎', '<br>')}</{tag}>"
    if around:
        yield f"</{around}>"
