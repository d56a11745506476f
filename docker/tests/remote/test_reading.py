"""Whoever reads in the candidate's process: nothing that the test says goes unheard, however busy its main thread is."""

import asyncio
import threading

import pytest

from grader.agent.reading import Reading
from grader.examiner.remote import is_candidates
from grader.examiner.remote.errors import CandidateGone


class Channel:
    """Of which nobody may read."""

    def recv_into(self, buffer):
        raise AssertionError("the main thread waits for what it was given already")


def test_what_came_before_it_was_its_turn_is_not_waited_for():
    """The other thread handed it out between the look into the inbox and the turn: the main thread then waited for ever."""
    reading = Reading(Channel(), lambda message: True)
    assert reading.lead(lambda: False)
    with pytest.raises(AssertionError):
        reading.lead(lambda: True)


def test_what_is_asked_next_is_heard_without_any_memory_to_spare(solve):
    """A list that grew for ever left none for the next request: the process ended, and a limit was taken for a crash."""
    solution = solve("""
        import resource
        kept = []
        def fill():
            with open("/proc/self/status") as status:
                held = next(int(line.split()[1]) << 10 for line in status if line.startswith("VmData"))
            resource.setrlimit(resource.RLIMIT_DATA, (held + (4 << 20),) * 2)
            size = 1 << 20
            while size > 20_000:
                try:
                    kept.append(bytes(size))
                except MemoryError:
                    size //= 2
        def add(number): return number + 1
    """)
    solution.fill()
    assert [solution.add(number) for number in range(3)] == [1, 2, 3]


def test_a_thread_that_helps_out_a_busy_main_thread_is_heard(solve):
    solution = solve("""
        import threading
        gate = threading.Event()
        def wait(): return gate.wait(20)
        def open_gate(): gate.set()
    """)
    helper = threading.Thread(target=solution.open_gate)
    helper.start()
    assert solution.wait() is True
    helper.join()


def test_many_calls_of_another_thread_are_heard_while_the_main_thread_computes(solve):
    solution = solve("""
        counted = 0
        def count():
            global counted
            counted += 1
        def compute():
            while counted < 300:
                pass
            return counted
    """)
    caller = threading.Thread(target=lambda: [solution.count() for _ in range(300)])
    caller.start()
    assert solution.compute() == 300
    caller.join()


def test_calls_one_after_the_other_alternate_with_those_of_a_thread(solve):
    solution = solve("""
        def echo(value): return value
    """)
    heard: list[int] = []
    caller = threading.Thread(target=lambda: heard.extend(solution.echo(number) for number in range(200)))
    caller.start()
    assert [solution.echo(number) for number in range(200)] == list(range(200))
    caller.join()
    assert heard == list(range(200))


def test_an_alarm_may_break_off_a_call_of_the_tests_function_and_the_conversation_goes_on(solve):
    solution = solve("""
        import signal
        class Late(Exception): pass
        def ring(*_): raise Late
        def within(seconds, step):
            signal.signal(signal.SIGALRM, ring)
            signal.setitimer(signal.ITIMER_REAL, seconds)
            try:
                return step()
            except Late:
                return "late"
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
    """)
    never = threading.Event()
    for _ in range(3):
        assert solution.within(0.05, lambda: never.wait(0.5)) == "late"
        assert solution.within(20, lambda: "in time") == "in time"


def test_a_process_whose_main_thread_is_busy_ends_with_the_conversation(load):
    session = load("""
        def spin():
            while True:
                pass
    """)
    spin = session.module.spin
    caller = threading.Thread(target=lambda: pytest.raises(CandidateGone, spin))
    caller.start()
    session.close()
    caller.join(20)
    assert not caller.is_alive()


def test_awaits_and_plain_calls_take_turns(solve):
    solution = solve("""
        import asyncio
        async def later(value):
            await asyncio.sleep(0)
            return value
        def now(value): return value
    """)

    async def both():
        return [await solution.later(number) + solution.now(number) for number in range(50)]

    assert asyncio.run(both()) == [2 * number for number in range(50)]
    assert solution.now(7) == 7


def test_a_loop_of_the_candidates_own_may_call_the_test(solve):
    solution = solve("""
        import asyncio
        def run(step):
            async def work(): return [await step(number) for number in range(20)]
            return asyncio.run(work())
        def same(value): return value
    """)

    async def step(number):
        return number

    assert solution.run(step) == list(range(20))
    assert [solution.same(number) for number in range(20)] == list(range(20))


def test_what_a_large_argument_leaves_of_the_memory_is_the_candidates_to_use(solve):
    solution = solve("""
        def first(text): return text[:3]
        def fail(): raise ValueError("after")
    """)
    assert solution.first("abc" * 300_000) == "abc"
    with pytest.raises(ValueError, match="after") as raised:
        solution.fail()
    assert is_candidates(raised.value)
