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
from grader.wire.scalars import Form, held_by

type Snapshot = list[list[Any]]

_MAPPINGS = (dict, Counter, OrderedDict, defaultdict)
_HOLDERS = {range, list, tuple, set, frozenset, deque, *_MAPPINGS}


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
    new = [(_named(form, containers), decoder.decode(form[1])) for form in forms]
    if any(type(content) is not type(original) for original, content in new):
        raise RefusedValue("A container came back as another type.")
    if len({id(original) for original, _ in new}) < len(new):
        raise RefusedValue("A container is changed twice.")
    _Measure(new).check()
    for original, content in new:
        _put(original, content)


def _named(form: Any, containers: list[Any]) -> Any:
    if type(form) is not list or len(form) != 2 or type(form[0]) is not int or not 0 <= form[0] < len(containers):
        raise RefusedValue("A change names no container of its call.")
    if type(form[1]) is list and form[1][:1] == [ALIAS]:
        raise RefusedValue("A change names a container where it has to write one out.")
    return containers[form[0]]


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
    elif isinstance(original, set):
        original.update(content)
    else:
        # Not by an operator of the class: Counter's drop what is not above zero.
        for key, value in content.items():
            original[key] = value
    if type(original) is defaultdict:
        original.default_factory = content.default_factory


class _Measure:
    """What containers would hold, every one inside written out, once their contents are replaced. New containers count
    like old ones: both may be named again by number, inside themselves too."""

    def __init__(self, changed: list[tuple[Any, Any]]) -> None:
        self._changed = changed
        self._contents = {id(original): content for original, content in changed}
        self._known: dict[int, tuple[int, int]] = {}

    def check(self) -> None:
        for original, _ in self._changed:
            self._measure(original, 0)

    def _measure(self, value: Any, depth: int) -> tuple[int, int]:
        """The number of values and of levels."""
        content = self._contents.get(id(value), value)
        if type(content) is range:
            return 1 + held_by(content), 0
        if type(content) not in _HOLDERS:
            return 1, 0
        values, levels = self._known.get(id(value)) or (0, 1)
        if depth + levels > LIMITS.depth:
            raise RefusedValue("A change nests a container too deeply, or in itself.")
        if values:
            return values, levels
        items = _flat(content)
        values = 1 + len(items)
        if not set(map(type, items)).isdisjoint(_HOLDERS):
            for item in items:
                inside, below = self._measure(item, depth + 1)
                values, levels = values + inside - 1, max(levels, below + 1)
                if values > LIMITS.nodes:
                    break
        if values > LIMITS.nodes:
            raise RefusedValue(f"A change makes a container hold more than {LIMITS.nodes} values.")
        self._known[id(value)] = values, levels
        return values, levels
