"""Copy and restore: what a call changed in the containers handed to it, and the same change made to their originals.

Both ends know a call's containers by their numbers. The end that runs the call takes a snapshot, compares by identity
afterwards and sends the contents of those that changed; the other end puts them into its own containers, which stay the
same objects.
"""

from collections import Counter, OrderedDict, defaultdict, deque
from operator import is_
from typing import Any

from grader.wire.decoder import Decoder
from grader.wire.encoder import ALIAS, Encoder
from grader.wire.errors import RefusedValue
from grader.wire.limits import LIMITS
from grader.wire.private import BUILTINS as __builtins__
from grader.wire.scalars import Form

type Snapshot = list[list[Any]]

_MAPPINGS = (dict, Counter, OrderedDict, defaultdict)


def take(containers: list[Any]) -> Snapshot:
    """The contents as they are, held so that no identity is used again."""
    return [_flat(container) for container in containers]


def changes(containers: list[Any], before: Snapshot, encoder: Encoder) -> list[Form]:
    """``[number, contents]`` of each container that is not as it was; new containers inside are written out, old ones
    by number."""
    after = [
        (number, container)
        for number, container in enumerate(containers)
        if not _same(before[number], _flat(container))
    ]
    encoder.number(containers)
    return [[number, encoder.contents(container)] for number, container in after]


def apply(forms: object, containers: list[Any], decoder: Decoder) -> None:
    """Makes the changes, all or none; ``RefusedValue`` where they would make a container that contains itself or has no
    end."""
    if type(forms) is not list:
        raise RefusedValue("The changes to a call's containers are not a list.")
    _measure(forms, len(containers))
    new = [(containers[number], decoder.decode(form)) for number, form in forms]
    for original, content in new:
        if not any(type(content) is kind and isinstance(original, kind) for kind in _KINDS):
            raise RefusedValue("A container came back as another type.")
    for original, content in new:
        _put(original, content)


_KINDS = (list, set, deque, bytearray, *_MAPPINGS)


def _flat(container: Any) -> list[Any]:
    if isinstance(container, _MAPPINGS):
        return [*container.keys(), *container.values()]
    if type(container) is bytearray:
        return [bytes(container)]
    return list(container)


def _same(before: list[Any], after: list[Any]) -> bool:
    if len(before) != len(after):
        return False
    return all(map(is_, before, after)) or (
        len(before) == 1 and type(before[0]) is bytes and type(after[0]) is bytes and before == after
    )


def _put(original: Any, content: Any) -> None:
    if isinstance(original, list | bytearray):
        original[:] = content
        return
    original.clear()
    if isinstance(original, deque):
        original.extend(content)
    else:
        original |= content
    if type(original) is defaultdict:
        original.default_factory = content.default_factory


def _measure(forms: list[Any], containers: int) -> None:
    """Counts what the containers would hold if every one of them were written out."""
    inside: dict[int, list[Any]] = {}
    for form in forms:
        if type(form) is not list or len(form) != 2 or type(form[0]) is not int or not 0 <= form[0] < containers:
            raise RefusedValue("A change names no container of its call.")
        inside[form[0]] = form[1]
    sizes: dict[int, int] = {}
    for number in inside:
        _size(number, inside, sizes, 0)


def _size(number: int, inside: dict[int, Any], sizes: dict[int, int], depth: int) -> int:
    if depth > LIMITS.depth:
        raise RefusedValue("A change nests a container too deeply, or in itself.")
    if number in sizes:
        return sizes[number]
    total, rest = 1, [inside.get(number)]
    while rest:
        form = rest.pop()
        total += 1
        if type(form) is list and len(form) == 2 and form[0] == ALIAS and type(form[1]) is int:
            total += _size(form[1], inside, sizes, depth + 1)
        elif type(form) is list:
            rest += form
        if total > 4 * LIMITS.nodes:
            raise RefusedValue(f"A change makes a container hold more than {LIMITS.nodes} values.")
    sizes[number] = total
    return total
