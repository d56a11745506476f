"""The volume that the examiner shares with the cells: the door through which wardens come, and the tests' files."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from grader.examiner.files import SharedFolder, remove_tree
from grader.examiner.hub.errors import HubError


@dataclass(frozen=True, slots=True)
class Volume:
    """Paths below the volume's root, which is the same in the examiner and in every cell."""

    root: Path

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Volume":
        return cls(Path(environment.get("GRADER_HOME", "/grader")))

    @property
    def socket(self) -> Path:
        return self.root / "door" / "examiner.sock"

    @property
    def files(self) -> Path:
        return self.root / "files"

    def prepare(self) -> None:
        """Makes the folders anew, without what an examiner before this one left behind.

        The door opens for group 0, so for wardens and no candidate; the files' folder can be passed through but not listed.
        """
        try:
            for folder, mode in ((self.socket.parent, 0o750), (self.files, 0o711)):
                folder.mkdir(parents=True, exist_ok=True)
                folder.chmod(mode)
            self.socket.unlink(missing_ok=True)
            for left in self.files.iterdir():
                remove_tree(left)
        except OSError as error:
            raise HubError(f"{self.root} cannot be prepared: {error}; mount a volume there that uid {os.getuid()} owns.") from error

    def new_folder(self) -> SharedFolder:
        return SharedFolder(self.files)
