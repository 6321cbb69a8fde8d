"""Ask a LibreOffice that is running what its own LanguageTool client says. For /usr/bin/python3.

Reads {"port": …, "direct": [texts], "document": text} as JSON, writes what was found as JSON.
"""

import json
import sys
import time
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale

DANISH = Locale("da", "DK", "")
CHECKER = "org.openoffice.lingu.LanguageToolGrammarChecker"
PROOFREADING = 2
"""com.sun.star.text.TextMarkupType.PROOFREADING"""


def connect(port: int) -> Any:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    address = f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext"
    for _ in range(240):
        try:
            return resolver.resolve(address)
        except Exception:
            time.sleep(0.25)
    raise SystemExit("LibreOffice did not answer")


def said(result: Any, text: str) -> list[dict[str, Any]]:
    return [
        {
            "place": in_utf16(text, error.nErrorStart, error.nErrorLength),
            "message": error.aShortComment,
            "fixes": list(error.aSuggestions),
        }
        for error in result.aErrors
    ]


def in_utf16(text: str, start: int, length: int) -> str:
    return text.encode("utf-16-le")[start * 2 : (start + length) * 2].decode("utf-16-le")


def directly(context: Any, text: str) -> list[dict[str, Any]]:
    checker = context.ServiceManager.createInstanceWithContext(CHECKER, context)
    units = len(text.encode("utf-16-le")) // 2
    return said(checker.doProofreading("1", text, DANISH, 0, units, ()), text)


def in_document(context: Any, text: str) -> list[dict[str, Any]]:
    """Check the first paragraph of a document as Writer itself does."""
    desktop = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.Desktop", context
    )
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (hidden,))
    document.Text.setString(text)
    cursor = document.Text.createTextCursor()
    cursor.gotoStart(False)
    cursor.gotoEnd(True)
    cursor.CharLocale = DANISH
    paragraph = document.getFlatParagraphIterator(PROOFREADING, True).getFirstPara()
    iterator = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.linguistic2.ProofreadingIterator", context
    )
    locale = paragraph.getLanguageOfText(0, 1)
    result = iterator.checkSentenceAtPosition(document, paragraph, text, locale, 0, len(text), 0)
    found = said(result, text)
    document.close(True)
    return found


def main() -> None:
    asked = json.load(sys.stdin)
    context = connect(asked["port"])
    found = {
        "direct": [directly(context, text) for text in asked["direct"]],
        "document": in_document(context, asked["document"]),
    }
    json.dump(found, sys.stdout)


main()
