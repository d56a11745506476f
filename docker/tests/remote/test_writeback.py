"""Copy and restore: what a call changes in its arguments is seen in the originals."""

from collections import Counter, OrderedDict, defaultdict, deque

import pytest


@pytest.mark.parametrize(
    ("argument", "change", "after"),
    [
        ([3, 1, 2], "x.sort()", [1, 2, 3]),
        ([1], "x.clear()", []),
        ({"a": 1}, "x['b'] = x.pop('a')", {"b": 1}),
        ({1}, "x.add(2)", {1, 2}),
        (deque([1, 2]), "x.rotate()", deque([2, 1])),
        (bytearray(b"ab"), "x[0] = 65", bytearray(b"Ab")),
        (Counter("a"), "x.update('ab')", Counter("aab")),
        (OrderedDict(a=1, b=2), "x.move_to_end('a')", OrderedDict(b=2, a=1)),
        (defaultdict(list), "x['k'].append(1)", {"k": [1]}),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_change_in_place_is_made_to_the_original(solve, argument, change, after):
    original = argument
    solve(f"def f(x): {change}").f(argument)
    assert argument == after
    assert type(argument) is type(original)


def test_nested_containers_keep_their_identity(solve):
    inner, board = [0], [[1], {"k": [2]}]
    board.append(inner)
    first, mapping, nested = board[0], board[1], board[1]["k"]
    solve("def play(b): b[0].append(5); b[1]['k'][0] = 9; b[2][0] = 7; b.reverse()").play(board)
    assert board == [[7], {"k": [9]}, [1, 5]]
    assert board[0] is inner and board[1] is mapping and board[2] is first and mapping["k"] is nested


def test_a_change_is_seen_when_the_call_raises_too(solve):
    items = [1]
    with pytest.raises(KeyError):
        solve("def f(x): x.append(2); raise KeyError('later')").f(items)
    assert items == [1, 2]


def test_a_call_that_returns_its_argument_returns_the_original(solve):
    items = [2, 1]
    assert solve("def f(x): x.sort(); return x").f(items) is items
    assert items == [1, 2]


def test_keyword_arguments_are_restored_too(solve):
    items = []
    solve("def f(*, into): into.append(1)").f(into=items)
    assert items == [1]


def test_an_object_of_the_tests_in_a_list_is_the_same_object_after_a_change(solve):
    first, second = object(), object()
    items = [first, second]
    solve("def f(x): x.reverse()").f(items)
    assert items[0] is second and items[1] is first


def test_what_a_coroutine_changes_is_restored_when_it_ends(solve):
    import asyncio

    items = []
    asyncio.run(solve("import asyncio\nasync def f(x):\n    await asyncio.sleep(0)\n    x.append(1)").f(items))
    assert items == [1]


def test_what_a_generator_changes_is_restored_when_it_ends(solve):
    items = [1]
    assert list(solve("def f(x):\n    yield x[0]\n    x.append(2)").f(items)) == [1]
    assert items == [1, 2]


def test_a_callback_may_change_its_argument_in_place(solve):
    assert solve("def f(change):\n    x = [1]\n    change(x)\n    return x").f(lambda x: x.append(2)) == [1, 2]


def test_a_change_that_makes_a_list_contain_itself_is_refused(load):
    from grader.examiner.remote import ProtocolFault

    session = load("def f(x): x.append(x)")
    with pytest.raises(ProtocolFault):
        session.module.f([1])
    assert session.fault


def test_an_unchanged_argument_is_left_alone(solve):
    class Watched(list):
        pass

    inner = [1]
    items = [inner, "text"]
    before = list(items)
    solve("def f(x): return len(x)").f(items)
    assert all(a is b for a, b in zip(items, before, strict=True))
