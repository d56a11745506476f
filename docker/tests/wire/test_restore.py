"""Changes to containers: found by identity, made in place, never without end."""

import random

import pytest

from grader.wire import restore
from grader.wire.decoder import Decoder
from grader.wire.encoder import Encoder
from grader.wire.errors import RefusedValue


def refuse(*_):
    raise RefusedValue("No references here.")


def mirrored(originals):
    """The originals' containers, and those of a copy that travelled."""
    encoder = Encoder(refuse, shares=True)
    form = encoder.encode(originals)
    decoder = Decoder(refuse, shares=True)
    return encoder.containers, decoder.decode(form), decoder.containers


def send_back(containers, copies, before):
    forms = restore.changes(copies, before, Encoder(refuse, shares=True))
    restore.apply(forms, containers, Decoder(refuse, containers, shares=True))
    return forms


@pytest.mark.parametrize("seed", range(30))
def test_whatever_is_done_to_the_copy_is_done_to_the_original(seed):
    rng = random.Random(seed)
    originals = [[1, 2, 3], {"a": [4], "b": {5}}, [[6], [7, [8]]], {9, 10}, bytearray(b"ab")]
    containers, copy, copies = mirrored(originals)
    identities = [id(container) for container in containers]
    before = restore.take(copies)
    for _ in range(rng.randrange(8)):
        match rng.choice(copies):
            case list() as items:
                rng.choice(
                    [
                        items.reverse,
                        lambda items=items: items.append(rng.random()),
                        lambda items=items: items.insert(0, [rng.random()]),
                        lambda items=items: len(items) > 2 and items.pop(),
                    ]
                )()
            case dict() as mapping:
                mapping[rng.choice("abc")] = [rng.random()]
            case set() as members:
                members.add(rng.randrange(99))
            case bytearray() as octets:
                octets.extend(b"x")
    send_back(containers, copies, before)
    assert originals == copy
    assert [id(container) for container in containers] == identities


def test_nothing_is_sent_where_nothing_changed():
    containers, copy, copies = mirrored([[1, "x" * 100, 10**30], {"k": (1, 2)}])
    assert send_back(containers, copies, restore.take(copies)) == []


@pytest.mark.parametrize(
    "forms",
    [
        5, [5], [[0]], [[0, ["l"], 1]], [["a", ["l"]]], [[7, ["l"]]], [[-1, ["l"]]], [[0, 5]], [[0, ["m", 1, 2]]], [[0, ["t", 1]]], [[0, ["l", ["@", 9]]]], [[0, ["l", ["@", 0]]]],
        [[0, ["l", ["@", 1]]], [1, ["l", ["@", 0]]]], [[0, ["l", ["l", ["l", ["@", 0]]]]]],
    ],
    ids=str,
)  # fmt: skip
def test_changes_that_nobody_can_have_made_are_refused_and_nothing_is_changed(forms):
    containers = [[1], [2]]
    with pytest.raises(RefusedValue):
        restore.apply(forms, containers, Decoder(refuse, containers, shares=True))
    assert containers == [[1], [2]]


def test_changes_that_multiply_are_refused():
    containers = [[n] for n in range(60)]
    forms = [[n, ["l", ["@", n + 1], ["@", n + 1]]] for n in range(59)]
    with pytest.raises(RefusedValue):
        restore.apply(forms, containers, Decoder(refuse, containers, shares=True))
