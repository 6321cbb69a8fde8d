"""Write a result so that a full disk or a stopped program never leaves half a file."""

import errno
import os
import tempfile
from pathlib import Path

import click


class OutputError(Exception):
    """The result cannot be written. The message is Danish and says what to do."""


def deliver(rendered: str, out: str | None) -> None:
    """Print a result, or write it to the file the user named and say where it lies."""
    if out is None:
        click.echo(rendered, nl=False)
        return
    write_whole(Path(out), rendered.encode())
    click.echo(f"Resultatet ligger i {out}", err=True)


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path`, all of it or nothing; what stood there before is kept on failure."""
    path = path.resolve()
    if path.exists() and not path.is_file() and not path.is_dir():
        # A pipe or a device is written to, never replaced by a file.
        return _write_through(path, data)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem[:20]}-")
    except OSError as error:
        raise OutputError(_reason(error, path)) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
    except BaseException as error:
        Path(temporary).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise OutputError(_reason(error, path)) from error
        raise


def _write_through(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        raise OutputError(_reason(error, path)) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _reason(error: OSError, path: Path) -> str:
    if error.errno == errno.ENOSPC:
        return f"Disken er fuld. Gør plads, og prøv igen. Intet er skrevet til {path}."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"Du har ikke lov til at skrive til {path}. Vælg en anden mappe."
    if error.errno in (errno.EISDIR, errno.ENOTDIR, errno.EEXIST):
        return f"{path} er en mappe eller ligger i en fil. Vælg et andet navn."
    return f"Vi kan ikke skrive til {path}. Vælg et andet navn, og prøv igen."
