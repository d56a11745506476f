"""What the examiner orders: one ``spawn``, checked field by field."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

CHANNEL_STDOUT_STDERR = 3

_LARGEST = 2**62
"""Above every sensible limit and below what setrlimit takes for infinity."""


class BadOrder(ValueError):
    """A ``spawn`` that cannot be carried out; the text names the field."""


@dataclass(frozen=True, slots=True)
class Limits:
    """One test's limits, all positive. ``processes`` includes the main one and counts threads, as RLIMIT_NPROC does; ``file_count`` counts
    files and folders beside the submission's own."""

    cpu_ms: int
    wall_ms: int
    memory_bytes: int
    processes: int
    open_files: int
    file_bytes: int
    file_count: int
    output_bytes: int

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if type(value) is not int or not 0 < value <= _LARGEST:
                raise BadOrder(f"The limit {field.name} is {_shown(value)}; spawn wants a positive whole number.")


@dataclass(frozen=True, slots=True)
class Order:
    """One test to run. ``files`` maps relative paths to source text."""

    test: int
    module: str
    files: dict[str, str]
    limits: Limits

    @property
    def paths(self) -> int:
        """How many files and folders the submission itself consists of."""
        found: set[str] = set()
        for name in self.files:
            parts = [part for part in name.split("/") if part not in ("", ".")]
            found.update("/".join(parts[:length]) for length in range(1, len(parts) + 1))
        return len(found)


def read_order(message: Mapping[str, Any], descriptors: int) -> Order:
    """``BadOrder`` for whatever is not a ``spawn`` with three descriptors."""
    if message.get("type") != "spawn":
        raise BadOrder(f"A message of type {_shown(message.get('type'))} came where only spawn is understood.")
    if descriptors != CHANNEL_STDOUT_STDERR:
        raise BadOrder(f"spawn came with {descriptors} descriptors; it wants three: channel, stdout, stderr.")
    test, module, files = message.get("test"), message.get("module"), message.get("files")
    if type(test) is not int:
        raise BadOrder(f"The field test of spawn is {_shown(test)}; it wants a whole number.")
    if type(module) is not str or not all(part.isidentifier() for part in module.split(".")):
        raise BadOrder(f"The field module of spawn is {_shown(module)}; it wants a dotted name.")
    if type(files) is not dict or not all(type(text) is str for text in files.values()):
        raise BadOrder("The field files of spawn wants an object of texts by path.")
    return Order(test, module, files, _read_limits(message.get("limits")))


def _read_limits(value: object) -> Limits:
    names = {field.name for field in fields(Limits)}
    if type(value) is not dict or value.keys() != names:
        raise BadOrder(f"The field limits of spawn wants exactly {', '.join(sorted(names))}.")
    return Limits(**value)


def _shown(value: object) -> str:
    return repr(value)[:80]
