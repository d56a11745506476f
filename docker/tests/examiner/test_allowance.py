"""What one job takes for itself it takes from nobody else."""

from tests.examiner.hub import running_cell

CELL = "cell-1"
RIGHT = "def double(n): return 2 * n"
TESTS = "def test_it(solution): assert solution.double(1) == 2"


def test_a_test_that_takes_more_than_a_job_may_have_is_refused_and_the_next_one_is_not(grade):
    graded = grade(
        """
        import pytest
        def test_takes_too_much():
            with pytest.raises(MemoryError):
                bytearray(1 << 30)
        def test_takes_what_it_needs(solution):
            assert len(bytearray(100 << 20)) == (100 << 20) * solution.double(1) // 2
        """,
        RIGHT,
    )
    assert graded.outcomes == {"test_takes_too_much": "passed", "test_takes_what_it_needs": "passed"}


def test_a_value_that_swells_in_the_test_leaves_the_examiner_as_it_was(hub):
    tests = "def test_it(solution): assert list(solution.numbers()) == [1, 2, 3]"
    graded = hub.grade(tests, "def numbers(): return range(1, 3 * 10**8)", CELL)
    assert graded.last["type"] == "job_ended", "the kernel killed the job, or it killed itself"
    assert graded.outcomes["test_it"] != "passed"
    assert hub.grade(TESTS, RIGHT, CELL).outcomes == {"test_it": "passed"}


def test_callbacks_find_room_for_as_many_threads_as_they_may_have(grade):
    graded = grade(
        """
        import threading
        def test_they_meet(solution):
            meeting = threading.Barrier(40)
            assert solution.call_at_once(lambda: meeting.wait() >= 0, 40) == [True] * 40
        """,
        """
        from concurrent.futures import ThreadPoolExecutor
        def call_at_once(function, times):
            with ThreadPoolExecutor(times) as pool:
                return [each.result() for each in [pool.submit(function) for _ in range(times)]]
        """,
        processes=60,
    )
    assert graded.outcomes == {"test_they_meet": "passed"}


def test_a_job_that_cannot_be_forked_fails_alone(hub):
    challenge = hub.install(
        f"""
        from grader.examiner.warm import serve
        REAL, TRIES = serve.bare_fork, iter([True, False, True])
        def fork():
            if next(TRIES):
                return REAL()
            raise BlockingIOError(11, "Resource temporarily unavailable")
        serve.bare_fork = fork
        {TESTS}
        """
    )
    with running_cell(hub, "cell-2"), running_cell(hub, "cell-3"):
        first, second, third = (hub.finish(hub.start(challenge, cell, RIGHT)) for cell in (CELL, "cell-2", "cell-3"))
    assert first.outcomes == third.outcomes == {"test_it": "passed"}
    assert second.last["type"] == "job_failed"
    assert "could not be forked" in second.last["reason"]
