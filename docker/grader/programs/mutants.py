"""Makes mutants of a solution: copies that differ from it by one small mistake each, which good tests should notice.

Runs in a cell, in the place of a candidate's solution, because it parses and compiles what somebody wrote. A mutant is an edit of the
original text, so that a person can read the difference; it is kept only if Python reads the edited text as the tree that was meant.
"""

import ast
import base64
import io
import json
import tokenize
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from grader.programs.operators import mistakes
from grader.programs.places import Place, places

PAGE_CHARACTERS = 40_000
"""Of JSON in ASCII: what is printed in one test travels up to 64 KiB."""

_LONGEST_TEXT = 4_000
_MARK = "equivalent:"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Mutant:
    """``start`` and ``end`` count bytes of the UTF-8 text; ``text`` is what stands there instead."""

    operator: str
    start: int
    end: int
    text: str


def printer(encoded: str) -> Callable[[int], None]:
    """What prints one page of the mutants of the text that is given in base64, with the number of pages and, first, with the marks."""
    text = base64.b64decode(encoded).decode()
    found = pages(list(mutants(text)))

    def print_page(number: int) -> None:
        page: dict[str, Any] = {"pages": len(found), "mutants": found[number], "marks": marks(text) if number == 0 else []}
        print(json.dumps(page))

    return print_page


def pages(found: list[Mutant]) -> list[list[list[Any]]]:
    """At least one; each small enough to be printed."""
    result: list[list[list[Any]]] = [[]]
    room = PAGE_CHARACTERS
    for mutant in found:
        row = [mutant.operator, mutant.start, mutant.end, mutant.text]
        length = len(json.dumps(row)) + 2
        if length > room and result[-1]:
            result.append([])
            room = PAGE_CHARACTERS
        result[-1].append(row)
        room -= length
    return result


def mutants(text: str) -> Iterator[Mutant]:
    """Every one that compiles and is another program than the original. Raises SyntaxError or ValueError for what is no Python."""
    source = text.encode()
    tree = ast.parse(source)
    starts = _starts_of_lines(source)
    seen: set[tuple[int, int, str]] = set()
    for place in list(places(tree)):
        if not isinstance(place.node, ast.expr | ast.stmt | ast.slice):
            continue
        for operator, other in mistakes(place):
            mutant = _mutant(source, starts, place, operator, other)
            if mutant is not None and (key := (mutant.start, mutant.end, mutant.text)) not in seen:
                seen.add(key)
                yield mutant


def apply(text: str, mutant: Mutant) -> str:
    source = text.encode()
    return (source[: mutant.start] + mutant.text.encode() + source[mutant.end :]).decode()


def marks(text: str) -> list[tuple[int, str]]:
    """What comments say of mutants that are no mistakes: the line, and what follows the mark."""
    found = []
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            parts = token.string.split(f"# {_MARK}")
            found += [(token.start[0], part.strip()) for part in parts[1:]]
    return found


def _mutant(source: bytes, starts: list[int], place: Place, operator: str, other: ast.AST) -> Mutant | None:
    start, end = _span(starts, place.node)
    top_start, top_end = _span(starts, place.top)
    original = ast.dump(place.top)
    place.put(other)
    # A statement of the module may be the very thing that is put elsewhere.
    wanted = ast.dump(other if place.node is place.top else place.top)
    text = ast.unparse(ast.fix_missing_locations(other))
    place.put(place.node)
    if wanted == original or len(text) > _LONGEST_TEXT:
        return None
    for candidate in (text, f"({text})"):
        around = source[top_start:start] + candidate.encode() + source[end:top_end]
        if _reads_as(wanted, around) and _compiles(source[:start] + candidate.encode() + source[end:]):
            return Mutant(operator, start, end, candidate)
    return None


def _reads_as(wanted: str, statement: bytes) -> bool:
    try:
        body = _parse(statement).body
    except (SyntaxError, ValueError, RecursionError):
        return False
    return len(body) == 1 and ast.dump(body[0]) == wanted


def _compiles(source: bytes) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(source, "mutant", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError):
        return False
    return True


def _parse(source: bytes) -> ast.Module:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(source)


def _starts_of_lines(source: bytes) -> list[int]:
    starts, end = [], 0
    for line in source.splitlines(keepends=True):
        starts.append(end + (len(_BYTE_ORDER_MARK) if not end and line.startswith(_BYTE_ORDER_MARK) else 0))
        end += len(line)
    return starts


def _span(starts: list[int], node: Any) -> tuple[int, int]:
    """In bytes; of a decorated definition with its decorators."""
    decorators = getattr(node, "decorator_list", [])
    first = decorators[0] if decorators else node
    # A decorator begins with its @ in the column of what it decorates.
    column = node.col_offset
    return starts[first.lineno - 1] + column, starts[node.end_lineno - 1] + node.end_col_offset
