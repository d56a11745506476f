"""Changes to containers: found by identity, made in place, never without end."""

import random
from collections import Counter, OrderedDict, defaultdict, deque

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
        [[0, ["l", ["@", 1]]], [1, ["l", ["@", 0]]]], [[0, ["l", ["l", ["l", ["@", 0]]]]]], [[0, ["@", 1]]], [[0, ["l", ["@", 0]]], [0, ["@", 0]]], [[0, ["l"]], [0, ["l"]]],
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


@pytest.mark.parametrize("forms", [[[0, ["l", ["l", ["@", 1]]]]], [[0, ["l", ["m", "k", ["t", ["@", 1]]]]]], [[0, ["l", ["q", None, ["l", ["@", 1]]]]]]])
def test_a_new_container_inside_itself_is_refused(forms):
    containers = [[1]]
    with pytest.raises(RefusedValue):
        restore.apply(forms, containers, Decoder(refuse, containers, shares=True))
    assert containers == [[1]]


def test_new_containers_that_multiply_are_refused():
    containers = [[1]]
    doubled = [["l"], *[["l", ["@", n], ["@", n]] for n in range(1, 60)]]
    with pytest.raises(RefusedValue):
        restore.apply([[0, ["l", *doubled]]], containers, Decoder(refuse, containers, shares=True))
    assert containers == [[1]]


def test_a_change_that_nests_too_deeply_through_other_containers_is_refused():
    deep = ["l", 0]
    for _ in range(60):
        deep = ["l", deep]
    containers = [[1], [2]]
    head = ["l", ["@", 1]]
    for _ in range(60):
        head = ["l", head]
    with pytest.raises(RefusedValue):
        restore.apply([[0, head], [1, deep]], containers, Decoder(refuse, containers, shares=True))
    assert containers == [[1], [2]]


def test_a_new_container_that_is_there_twice_is_there_twice_in_the_original_too():
    containers, copy, copies = mirrored([[1]])
    before = restore.take(copies)
    row = [2]
    copy[0] += [row, row]
    send_back(containers, copies, before)
    assert containers[1][1] is containers[1][2]
    assert containers[0] == [[1, [2], [2]]]


@pytest.mark.parametrize("content", [["m", "a", 1], ["O", "a", 1], ["C", "a", 1]])
def test_no_other_mapping_takes_the_place_of_one_with_a_default(content):
    containers = [defaultdict(int, b=1)]
    with pytest.raises(RefusedValue):
        restore.apply([[0, content]], containers, Decoder(refuse, containers, shares=True))
    assert containers == [{"b": 1}]


def test_every_kind_of_container_gets_just_what_the_copy_holds():
    counts = Counter(a=2, b=1)
    originals = [counts, OrderedDict(a=1, b=2), defaultdict(None, a=1), deque([1, 2], maxlen=3), {1}]
    containers, copy, copies = mirrored(originals)
    before = restore.take(copies)
    copy[0].subtract("aaabb")
    copy[0]["c"] = "no number"
    copy[1].move_to_end("a")
    copy[2]["b"] = 2
    copy[3].extend([3, 4])
    copy[4].add(2)
    send_back(containers, copies, before)
    assert dict(counts) == {"a": -1, "b": -1, "c": "no number"}
    assert originals == copy
    assert list(originals[1]) == ["b", "a"]
