"""Values: every one comes back as it was; every form is a value or refused, and so is every change to a container."""

import json
import math
from copy import deepcopy
from typing import Any

from grader.wire import restore
from grader.wire.decoder import Decoder
from grader.wire.encoder import Encoder
from grader.wire.errors import RefusedValue
from grader.wire.frames import CHANNEL, FrameError, encode_frame, parse_frame
from grader.wire.handles import Given, Received
from tests.fuzz.seeds import every_seed, explore
from tests.fuzz.streams import Damage, damaged, damages, frame_of
from tests.fuzz.values import Drawer, cases, listed, pick, shown


def refuse(*_: Any) -> Any:
    raise RefusedValue("No references here.")


def written(value: Any, *, shares: bool = False) -> Any:
    form = Encoder(refuse, shares=shares).encode(value)
    return parse_frame(encode_frame({"v": form}, CHANNEL)[4:], CHANNEL)["v"]


@every_seed
def test_every_value_comes_back_as_it_was(seed: int) -> None:
    @explore(seed, 1200, cases(Drawer.value, pick(True, False)))
    def check(value: Any, shares: bool) -> None:
        assert shown(Decoder(refuse, shares=shares).decode(written(value, shares=shares))) == shown(value)


@every_seed
def test_a_form_is_a_value_that_can_travel_on_or_it_is_refused(seed: int) -> None:
    @explore(seed, 4000, cases(Drawer.form, pick(True, False)))
    def check(form: Any, shares: bool) -> None:
        try:
            value = Decoder(refuse, shares=shares).decode(json.loads(json.dumps(form)))
        except RefusedValue:
            return
        if not shares:
            travels_on(value)


@every_seed
def test_a_damaged_form_is_a_value_that_can_travel_on_or_it_is_refused(seed: int) -> None:
    @explore(seed, 1500, cases(Drawer.value, damages))
    def check(value: Any, harm: list[Damage]) -> None:
        for frame in damaged([frame_of({"v": written(value)})], [damage for damage in harm if damage[0] == "graft"]):
            try:
                back = Decoder(refuse, shares=False).decode(parse_frame(frame[4:], CHANNEL).get("v"))
            except (RefusedValue, FrameError):
                continue
            travels_on(back)


def travels_on(value: Any) -> None:
    try:
        form = written(value)
    except RefusedValue:
        return
    assert shown(Decoder(refuse, shares=False).decode(form)) == shown(value)


CONTAINERS: list[Any] = [[1, [2], {"a": [3]}], {"k": (1, [4])}, {5}, bytearray(b"6")]


def size_of(value: Any, levels: int = 100) -> int:
    """How many values; fails where there is no end."""
    assert levels, "a container without end"
    if isinstance(value, dict):
        value = [*value.keys(), *value.values()]
    return 1 + sum(size_of(item, levels - 1) for item in value) if isinstance(value, list | tuple | set | frozenset) else 1


def contents(drawer: Drawer, depth: int = 3) -> Any:
    if not depth or drawer.rng.random() < 0.3:
        return drawer.rng.choice([1, ["@", drawer.rng.randrange(13)]])
    return [drawer.rng.choice("lllmstq"), *drawer.some(lambda: contents(drawer, depth - 1), 3)]


def change(drawer: Drawer) -> Any:
    return [drawer.rng.randrange(-1, 9), contents(drawer) if drawer.rng.random() < 0.8 else drawer.form()]


@every_seed
def test_changes_are_made_as_a_whole_or_not_at_all_and_never_without_end(seed: int) -> None:
    @explore(seed, 4000, cases(listed(change, 3)))
    def check(forms: Any) -> None:
        originals = deepcopy(CONTAINERS)
        encoder = Encoder(refuse, shares=True)
        encoder.encode(originals)
        before = deepcopy(originals)
        try:
            restore.apply(forms, encoder.containers, Decoder(refuse, encoder.containers, shares=True))
        except RefusedValue:
            assert originals == before
        else:
            assert sum(map(size_of, originals)) < math.inf


def action(drawer: Drawer) -> tuple[int, int, Any]:
    return drawer.rng.randrange(99), drawer.rng.randrange(99), drawer.value()


@every_seed
def test_whatever_is_done_to_copies_is_done_to_the_originals(seed: int) -> None:
    @explore(seed, 600, cases(listed(Drawer.value, 3), listed(action, 4)))
    def check(originals: list[Any], actions: list[tuple[int, int, Any]]) -> None:
        originals = deepcopy(originals)
        encoder, decoder = Encoder(refuse, shares=True), Decoder(refuse, shares=True)
        copy = decoder.decode(encoder.encode(originals))
        before = restore.take(decoder.containers)
        for which, other, value in actions:
            container = decoder.containers[which % len(decoder.containers)]
            if hasattr(container, "append") and not isinstance(container, bytearray):
                container.append(decoder.containers[other % len(decoder.containers)] if other % 3 == 0 else value)
                container.append(value)
        try:
            forms = restore.changes(decoder.containers, before, Encoder(refuse, shares=True))
            restore.apply(json.loads(json.dumps(forms)), encoder.containers, Decoder(refuse, encoder.containers, shares=True))
        except RefusedValue:
            return  # A copy that was put into itself.
        assert shown(originals) == shown(copy)


@every_seed
def test_handles_are_given_back_no_more_often_than_they_were_given(seed: int) -> None:
    @explore(seed, 700, cases(listed(Drawer.handle, 12), listed(lambda drawer: (drawer.nonsense(1), drawer.rng.randint(1, 3)), 6)))
    def check(given: list[int], freed: list[tuple[Any, int]]) -> None:
        known = Given()
        things = [object() for _ in range(8)]
        times = dict.fromkeys(range(8), 0)
        for thing in given:
            times[thing] += known.give(things[thing]).times - times[thing]
        try:
            known.take_back(freed)
        except RefusedValue:
            pass
        for thing in range(8):
            assert known.give(things[thing]).value is things[thing]


@every_seed
def test_what_stands_for_a_handle_is_the_same_until_it_dies(seed: int) -> None:
    @explore(seed, 300, cases(listed(lambda drawer: (drawer.handle(), drawer.rng.random() < 0.5), 20)))
    def check(steps: list[tuple[int, bool]]) -> None:
        received, alive = Received(), {}
        for handle, keep in steps:
            if handle in alive:
                assert received.again(handle) is alive[handle]
                assert received.handle_of(alive[handle]) == handle
            else:
                alive[handle] = received.put(handle, set())
            if not keep:
                del alive[handle]
                assert handle in dict(received.freed())
