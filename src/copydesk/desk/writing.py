"""Files that are written whole or not at all, whatever happens meanwhile."""

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

DRAFT = ".copydesk-{}.new"
"""The name of a file that is not whole yet, hidden and beside the one it is to replace."""


def written(path: Path, data: bytes, *, before: bytes | None = None) -> None:
    """Put `data` in the place of what the file holds, or make a new file of it.

    Who looks at any moment, even after a kill or a power cut, finds the old file or the new one. A link stays and what
    it leads to is written; permissions stay too. `before` is what the file must still hold; `None` for whatever it is.

    Raises:
        OSError: it cannot be written, may not be, is no regular file, or holds something else than `before`; what was
            there is untouched.
    """
    target = Path(os.path.realpath(path))
    there = target.exists()
    if there and not target.is_file():
        raise OSError(errno.EINVAL, "it is no regular file")
    if there and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    draft = target.with_name(DRAFT.format(secrets.token_hex(8)))
    try:
        with draft.open("xb") as file:
            if there:
                draft.chmod(target.stat().st_mode & 0o7777)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if before is not None and target.read_bytes() != before:
            raise OSError(errno.EBUSY, "it was changed meanwhile; run the command again")
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    _settled(target.parent)


def _settled(folder: Path) -> None:
    """Have the new name on the disk too, where the system can say so of a folder."""
    if os.name != "posix":
        return
    with suppress(OSError):  # some network disks cannot
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
