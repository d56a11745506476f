"""Explaining why two values differ must not take longer than the candidate's process was given.

``difflib.ndiff``, which pytest and unittest both use, takes cubic time on long lines and quadratic time on many: a solution that answers
with a few hundred kilobytes could keep the examiner busy for minutes.
"""

import difflib
from collections.abc import Callable, Iterator, Sequence

_MOST_CHARACTERS = 8_000
_MOST_LINES = 400
_SHOWN = 200

_ndiff = difflib.ndiff


def keep_differences_short() -> None:
    """From now on, in this process."""
    difflib.ndiff = _short_ndiff  # type: ignore[assignment]  # the same but for the name of its first parameters


def _short_ndiff(
    left: Sequence[str],
    right: Sequence[str],
    linejunk: Callable[[str], bool] | None = None,
    charjunk: Callable[[str], bool] | None = difflib.IS_CHARACTER_JUNK,
) -> Iterator[str]:
    left, right = list(left), list(right)
    if len(left) + len(right) <= _MOST_LINES and sum(map(len, left)) + sum(map(len, right)) <= _MOST_CHARACTERS:
        return _ndiff(left, right, linejunk, charjunk)
    return iter(_first_difference(left, right))


def _first_difference(left: list[str], right: list[str]) -> list[str]:
    same = next((number for number, (one, other) in enumerate(zip(left, right, strict=False)) if one != other), min(len(left), len(right)))
    shown = [f"{sign} {_around(lines[same], _column(left, right, same))}" for sign, lines in (("-", left), ("+", right)) if same < len(lines)]
    return [f"  (too much to compare in full; the first difference is in line {same + 1})\n", *shown]


def _column(left: list[str], right: list[str], line: int) -> int:
    if line >= len(left) or line >= len(right):
        return 0
    pairs = zip(left[line], right[line], strict=False)
    return next((column for column, (one, other) in enumerate(pairs) if one != other), 0)


def _around(line: str, column: int) -> str:
    start = max(0, column - _SHOWN // 2)
    cut = line[start : start + _SHOWN].rstrip("\n")
    return ("…" if start else "") + cut + ("…" if start + _SHOWN < len(line) else "") + "\n"
