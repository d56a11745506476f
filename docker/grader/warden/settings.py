"""What a cell is told by its environment when it is created."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

DOOR = Path("/grader/door/examiner.sock")
SYSTEM_CALL_FILTER = Path("/usr/lib/grader/candidate.bpf")

_LAST_ID = 2**32 - 2


class SettingsError(ValueError):
    """The cell was created wrongly; the text says which variable to mend."""


@dataclass(frozen=True, slots=True)
class Settings:
    """``jobs`` is how many the cell serves before it is replaced. ``uid_base`` to ``uid_base + uid_count - 1`` belong to this cell alone on this host: RLIMIT_NPROC counts a uid across containers."""

    cell: str
    uid_base: int
    uid_count: int
    jobs: int
    door: Path = DOOR
    system_call_filter: Path = SYSTEM_CALL_FILTER

    def __post_init__(self) -> None:
        if self.uid_base < 1 or self.uid_count < 2 or self.uid_base + self.uid_count - 1 > _LAST_ID:
            raise SettingsError(
                f"GRADER_UID_BASE={self.uid_base} and GRADER_UID_COUNT={self.uid_count} are no range of at least two uids above 0; give other numbers."
            )


def read_settings(environment: Mapping[str, str]) -> Settings:
    """``SettingsError`` when a variable is missing or malformed."""
    door = environment.get("GRADER_DOOR")
    return Settings(
        cell=_required(environment, "GRADER_CELL"),
        uid_base=_number(environment, "GRADER_UID_BASE"),
        uid_count=_number(environment, "GRADER_UID_COUNT"),
        jobs=_number(environment, "GRADER_JOBS"),
        door=Path(door) if door else DOOR,
    )


def _number(environment: Mapping[str, str], name: str) -> int:
    text = _required(environment, name)
    try:
        return int(text)
    except ValueError:
        raise SettingsError(f"{name}={text!r} is not a whole number; set it to one.") from None


def _required(environment: Mapping[str, str], name: str) -> str:
    text = environment.get(name)
    if not text:
        raise SettingsError(f"{name} is not set; the cell's creator must pass it in the environment.")
    return text
