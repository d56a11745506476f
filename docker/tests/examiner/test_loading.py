"""What becomes of a submission whose module does not load."""

import pytest

TWO = """
    def test_one(solution):
        assert solution.double(1) == 2
    def test_two(solution):
        assert solution.double(2) == 4
    def test_three(solution):
        assert solution.double(3) == 6
"""


def test_a_source_that_does_not_compile_ends_the_job_without_tests(grade):
    graded = grade(TWO, "def double(n) return n")
    assert [event["type"] for event in graded.events] == ["job_ended"]
    assert "solution.py" in graded.last["compile_error"]
    assert graded.last["cell_fit"] is True


def test_two_failures_to_load_are_enough_for_all(grade):
    graded = grade(TWO, "print('loading')\nraise RuntimeError('not today')")
    assert set(graded.outcomes.values()) == {"candidate_error"}
    assert {event["error"]["text"] for event in graded.tests.values()} == {"not today"}
    assert len({event["facts"]["wall_ms"] for event in list(graded.tests.values())[1:]}) == 1


def test_leaving_while_loading_is_no_pass(grade):
    assert set(grade(TWO, "import os\nos._exit(0)").outcomes.values()) == {"candidate_gone"}
    assert set(grade(TWO, "exit(0)").outcomes.values()) == {"candidate_error"}


def test_fixtures_of_several_files_are_torn_down_around_a_failure_to_load(grade):
    one_file = """
        import pytest
        @pytest.fixture(scope="module", autouse=True)
        def data():
            yield
        def test_it(solution):
            pass
    """
    source = """
        import os
        def load():
            raise RuntimeError("no")
        load()
    """
    graded = grade({"test_a.py": one_file, "test_b.py": one_file}, source)
    assert set(graded.outcomes.values()) == {"candidate_error"}


FIVE_SHORT = """
    import pytest
    pytestmark = pytest.mark.limits(wall_ms=300)
    def test_1(solution): assert solution.double(1) == 2
    def test_2(solution): assert solution.double(2) == 4
    def test_3(solution): assert solution.double(3) == 6
    def test_4(solution): assert solution.double(4) == 8
    def test_5(solution): assert solution.double(5) == 10
"""


def test_three_tests_out_of_time_are_enough_for_all_when_none_has_passed(grade):
    graded = grade(FIVE_SHORT, "import time\ndef double(n): time.sleep(60)")
    ends = list(graded.tests.values())
    assert [end["facts"]["stopped_by"] for end in ends] == ["wall"] * 5
    assert ends[2]["facts"] == ends[3]["facts"] == ends[4]["facts"]


def test_what_a_test_wrote_is_not_told_of_those_that_end_alike(grade):
    graded = grade(FIVE_SHORT, "import time\ndef double(n):\n    print('given', n, flush=True)\n    time.sleep(60)")
    assert [end["stdout"] for end in graded.tests.values()] == ["given 1\n", "given 2\n", "given 3\n", "", ""]


CLAIMS_WITH_EVERY_SECOND_UID = """
        import json, os, stat
        if os.getuid() % 2:
            frame = json.dumps({"loaded": "compile_error", "text": "seen in another test"}).encode()
            for descriptor in range(3, 64):
                try:
                    if stat.S_ISSOCK(os.fstat(descriptor).st_mode):
                        os.write(descriptor, len(frame).to_bytes(4, "big") + frame)
                except OSError:
                    pass
"""


@pytest.mark.parametrize("otherwise", ["def double(n): return 2 * n", "os._exit(0)", "raise MemoryError"])
def test_a_source_that_compiled_once_and_does_not_later_is_told_nothing(grade, otherwise):
    """An honest one at the edge of what compiling may take cannot be told from one that claims it: neither passes, neither is a compile error."""
    source = f"{CLAIMS_WITH_EVERY_SECOND_UID}        {otherwise}\n"
    graded = grade(FIVE_SHORT, source)
    if not graded.tests:
        graded = grade(FIVE_SHORT, source)
    assert list(graded.outcomes.values())[1] == "candidate_gone"
    assert graded.last["compile_error"] is None
    assert "seen in another test" not in str(graded.events)


def test_eight_tests_out_of_time_are_enough_though_one_has_passed(grade):
    twelve = """
        import pytest
        @pytest.mark.parametrize("n", [pytest.param(0, marks=pytest.mark.limits(wall_ms=20_000)), *range(1, 12)])
        def test_it(solution, n):
            assert solution.same(n) == n
    """
    graded = grade(twelve, "import time\ndef same(n):\n    if n: time.sleep(60)\n    return n", wall_ms=200)
    ends = list(graded.tests.values())
    assert [end["outcome"] for end in ends] == ["passed", *["candidate_gone"] * 11]
    assert ends[8]["facts"] == ends[9]["facts"] == ends[11]["facts"]


def test_after_a_pass_a_few_tests_out_of_time_stop_no_other(grade):
    graded = grade(FIVE_SHORT, "import time\ndef double(n):\n    if 1 < n < 5: time.sleep(60)\n    return 2 * n")
    assert list(graded.outcomes.values()) == ["passed", *["candidate_gone"] * 3, "passed"]
