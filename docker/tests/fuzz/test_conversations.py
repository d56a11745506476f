"""Conversations with a real agent, told again with damages: a test sees values, the candidate's exceptions, or the end."""

import asyncio
import contextlib
from collections.abc import Callable
from functools import cache
from itertools import islice
from typing import Any

import pytest

from grader.examiner.remote import Session
from tests.fuzz.recorded import Told, record, told_again
from tests.fuzz.scripted import FAR_TOO_LONG_SECONDS, WALL_SECONDS
from tests.fuzz.seeds import every_seed, explore
from tests.fuzz.streams import Damage, damaged, damages
from tests.fuzz.test_session import _BEHIND, is_allowed, nothing_behind_the_back
from tests.fuzz.values import cases

SECRET = 86_243.112_609
SOURCE = '''
import asyncio, enum
class Torn(LookupError):
    pass
class Box:
    def __init__(self, *items): self.items = list(items)
    def __len__(self): return len(self.items)
    def __getitem__(self, at): return self.items[at]
    def __enter__(self): return self
    def __exit__(self, *_): return False
    def __eq__(self, other): return isinstance(other, Box) and self.items == other.items
class Color(enum.Enum):
    RED = 1
def upwards(source):
    for item in source:
        yield item * 2
def sort(rows):
    for row in rows: row.sort()
    rows.append([0])
def tear(how): raise Torn("the tape", how) from ValueError(1)
def each(function, items): return [function(item) for item in items]
async def both(work):
    return await asyncio.gather(work(1), work(2))
async def ticks():
    for n in range(3):
        await asyncio.sleep(0)
        yield n
def answer(): return 42.5
'''


def containers(session: Session) -> Any:
    rows = [[3, 1, 2], [5, 4]]
    session.module.sort(rows)
    return [rows == [[1, 2, 3], [4, 5], [0]], session.module.answer()]


def generators(session: Session) -> Any:
    stepped = session.module.upwards(iter([1, 2, 3]))
    return [next(stepped), list(islice(stepped, 5)), session.module.answer()]


def exceptions(session: Session) -> Any:
    with contextlib.suppress(LookupError):
        session.module.tear("badly")
    with pytest.raises(session.module.Torn):
        session.module.tear(None)
    return session.module.answer()


def objects(session: Session) -> Any:
    box = session.module.Box(1, (2, "x"))
    found = None
    with box as inner:
        found = [len(inner), inner[1], box == session.module.Box(1, (2, "x")), isinstance(box, session.module.Box), repr(session.module.Color.RED)]
    return [found, session.module.answer()]


def functions(session: Session) -> Any:
    return [session.module.each(lambda item: [item], [1, {"a": 2}]), session.module.answer()]


def coroutines(session: Session) -> Any:
    async def work(number: int) -> int:
        await asyncio.sleep(0)
        return number

    async def run() -> Any:
        return [await session.module.both(work), [tick async for tick in session.module.ticks()], session.pending_tasks()]

    return [asyncio.run(run()), session.module.answer()]


TALKS = [containers, generators, exceptions, objects, functions, coroutines]


@cache
def conversation(talk: Callable[[Session], Any]) -> Told:
    return record(SOURCE, talk)


@every_seed
@pytest.mark.parametrize("talk", TALKS)
@pytest.mark.filterwarnings(_BEHIND)
def test_a_damaged_conversation_ends_as_any_other_and_with_no_answer_that_nobody_gave(talk: Callable[[Session], Any], seed: int) -> None:
    frames, sizes = conversation(talk)

    @explore(seed, 100, cases(damages))
    def check(harm: list[Damage]) -> None:
        with nothing_behind_the_back(), told_again(damaged(frames, harm), sizes, WALL_SECONDS) as session:
            try:
                session.wait_loaded()
                answer = talk(session)
            except BaseException as error:
                if not is_allowed(session, error) and not isinstance(error, pytest.fail.Exception):
                    raise
            else:
                assert (answer[-1] if type(answer) is list else answer) != SECRET


@pytest.mark.parametrize("talk", TALKS)
def test_the_same_conversation_without_damages_goes_well(talk: Callable[[Session], Any]) -> None:
    with told_again(*conversation(talk), FAR_TOO_LONG_SECONDS) as session:
        session.wait_loaded()
        answer = talk(session)
        assert (answer[-1] if type(answer) is list else answer) == 42.5
