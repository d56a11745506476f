"""The limits of a test: their names, and what makes a set of them right."""

from typing import Any

LIMIT_NAMES = ("cpu_ms", "wall_ms", "memory_bytes", "processes", "open_files", "file_bytes", "file_count", "output_bytes")


def check_limits(limits: Any, *, complete: bool) -> str | None:
    """What is wrong with ``limits``, or None; ``complete`` asks for every one of them."""
    if not isinstance(limits, dict):
        return "an object from limit to number"
    for name, value in limits.items():
        if name not in LIMIT_NAMES:
            return f"no limit named {name!r}; there are {', '.join(LIMIT_NAMES)}"
        if type(value) is not int or value <= 0:
            return f"a whole number above 0 for {name}, not {value!r}"
    missing = [name for name in LIMIT_NAMES if name not in limits]
    return f"a number for {', '.join(missing)} as well" if complete and missing else None
