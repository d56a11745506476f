"""Jobs: which tests they run, how they end early, and what happens when something of ours breaks."""

import os
import signal

import pytest

from grader.examiner.hub.errors import BadMessage
from grader.examiner.hub.messages import parse
from tests.examiner.hub import LIMITS, running_cell

CELL = "cell-1"
THREE = """
    def test_one(solution):
        assert solution.double(1) == 2
    def test_two(solution):
        assert solution.double(2) == 4
    def test_three(solution):
        assert solution.double(3) == 6
"""
RIGHT = "def double(n): return 2 * n"


def test_only_the_tests_asked_for_run_and_in_that_order(hub):
    challenge = hub.install({"test_sample.py": THREE, "test_hidden.py": THREE})
    graded = hub.finish(hub.start(challenge, CELL, RIGHT, tests=["test_sample.py::test_two", "test_sample.py::test_one"]))
    assert [event["test"] for event in graded.events if event["type"] == "test_started"] == ["test_sample.py::test_two", "test_sample.py::test_one"]
    assert [event["type"] for event in graded.events] == ["test_started", "test_ended", "test_started", "test_ended", "job_ended"]


def test_a_test_that_does_not_exist_fails_the_job(hub):
    graded = hub.finish(hub.start(hub.install(THREE), CELL, RIGHT, tests=["test_hidden.py::test_four"]))
    assert graded.last["type"] == "job_failed"
    assert "test_four" in graded.last["reason"]
    assert graded.last["cell_fit"] is True


def test_an_unknown_challenge_fails_the_job_at_once(hub):
    graded = hub.finish(hub.start({"digest": "sha256:unknown"}, CELL, RIGHT))
    assert graded.last["type"] == "job_failed"
    assert "sha256:unknown" in graded.last["reason"]


def test_an_unknown_cell_fails_the_job_at_once(hub):
    graded = hub.finish(hub.start(hub.install(THREE), "no-such-cell", RIGHT))
    assert "no-such-cell" in graded.last["reason"]
    assert graded.last["cell_fit"] is False


def test_a_cell_at_work_is_not_lent_twice(hub):
    challenge = hub.install("def test_it(solution): solution.wait()")
    first = hub.start(challenge, CELL, "import time\ndef wait(): time.sleep(60)")
    second = hub.finish(hub.start(challenge, CELL, RIGHT))
    assert "at work" in second.last["reason"]
    hub.send({"type": "cancel", "job": first})
    hub.finish(first)


def test_a_cancelled_job_ends_and_its_cell_works_on(hub):
    challenge = hub.install("def test_it(solution): solution.wait()")
    job = hub.start(challenge, CELL, "import time\ndef wait(): time.sleep(60)")
    hub.expect("test_started", job=job)
    hub.send({"type": "cancel", "job": job})
    last = hub.finish(job).last
    assert (last["type"], last["reason"], last["cell_fit"]) == ("job_failed", "cancelled", True)
    assert hub.grade(THREE, RIGHT, CELL).last["type"] == "job_ended"


def test_two_jobs_of_one_challenge_run_at_once_in_two_cells(hub):
    tests = """
        import os, pathlib, time
        MEETING = pathlib.Path(os.environ["GRADER_HOME"]) / "meeting"
        def test_meets_the_other(solution):
            MEETING.mkdir(exist_ok=True)
            (MEETING / solution.name()).touch()
            while len(list(MEETING.iterdir())) < 2:
                time.sleep(0.001)
    """
    with running_cell(hub, "cell-2"):
        challenge = hub.install(tests)
        jobs = [hub.start(challenge, cell, f"def name(): return '{cell}'") for cell in (CELL, "cell-2")]
        assert [hub.finish(job).outcomes for job in jobs] == [{"test_meets_the_other": "passed"}] * 2
    hub.expect("cell_down", cell="cell-2")


def test_a_job_whose_process_is_killed_is_failed_not_scored(fresh_hub):
    with running_cell(fresh_hub, "cell-3"):
        graded = fresh_hub.grade("import os, signal\ndef test_it(solution): os.kill(os.getpid(), signal.SIGKILL)", RIGHT, "cell-3")
        assert graded.last["type"] == "job_failed"
        assert "SIGKILL" in graded.last["reason"]
        assert graded.last["cell_fit"] is False
        fresh_hub.expect("cell_down", cell="cell-3")


def test_a_cell_that_dies_in_the_middle_fails_the_job(fresh_hub):
    with running_cell(fresh_hub, "cell-4") as cell:
        challenge = fresh_hub.install("def test_it(solution): solution.wait()")
        job = fresh_hub.start(challenge, "cell-4", "import time\ndef wait(): time.sleep(60)", wall_ms=3000)
        fresh_hub.expect("test_started", job=job)
        os.kill(cell.pid, signal.SIGKILL)
        last = fresh_hub.finish(job).last
    assert (last["type"], last["cell_fit"]) == ("job_failed", False)
    assert "cell" in last["reason"]


def test_a_test_that_waits_for_ever_ends_with_its_candidate(hub):
    tests = """
        import threading
        def test_it(solution):
            threading.Event().wait()
    """
    graded = hub.grade(tests, RIGHT, CELL, wall_ms=2000)
    assert graded.only["facts"]["stopped_by"] == "wall"
    assert graded.outcomes == {"test_it": "candidate_gone"}
    assert graded.last["type"] == "job_ended"


def test_a_test_that_cannot_be_ended_fails_the_job(hub):
    tests = """
        import threading
        def test_it(solution):
            while True:
                try:
                    threading.Event().wait()
                except BaseException:
                    pass
    """
    last = hub.grade(tests, RIGHT, CELL, wall_ms=2000).last
    assert last["type"] == "job_failed"
    assert "did not end" in last["reason"]


def test_the_warm_process_can_be_lost_and_installed_again(fresh_hub):
    with running_cell(fresh_hub, "cell-5"):
        tests = "import os, signal\ndef test_it(solution): os.kill(os.getppid(), signal.SIGKILL); solution.wait()"
        challenge = fresh_hub.install(tests)
        last = fresh_hub.finish(fresh_hub.start(challenge, "cell-5", "import time\ndef wait(): time.sleep(60)")).last
        assert (last["type"], last["cell_fit"]) == ("job_failed", False)
        assert "SIGKILL" in fresh_hub.expect("challenge_failed", digest=challenge["digest"])["problem"]
    assert fresh_hub.install(THREE)["type"] == "challenge_ready"


def test_java_may_be_slow_and_misses_nothing(hub):
    tests = """
        import os, pathlib, pytest
        SIGNAL = pathlib.Path(os.environ["GRADER_HOME"]) / "signal"
        @pytest.mark.parametrize("turn", range(90))
        def test_it(solution, turn):
            if turn == 40:
                SIGNAL.write_text("more than any pipe holds by itself has been said")
            assert solution.shout() == 1
    """
    challenge = hub.install(tests)
    os.mkfifo(hub.home / "signal")
    hub.listening.clear()
    job = hub.start(challenge, CELL, "def shout():\n    print('x' * 60_000)\n    return 1")
    (hub.home / "signal").read_text()
    hub.listening.set()
    graded = hub.finish(job)
    assert len(graded.tests) == 90
    assert {(event["outcome"], len(event["stdout"])) for event in graded.tests.values()} == {("passed", 60_001)}


def test_a_job_leaves_no_files(hub):
    tests = """
        import tempfile
        def test_it(solution, tmp_path, tmp_path_factory):
            (tmp_path / "a").write_text("x")
            (tmp_path_factory.mktemp("b") / "c").write_text("x")
            (tmp_path / "locked").mkdir(mode=0o500)
            tempfile.mkdtemp()
    """
    challenge = hub.install(tests)
    graded = hub.finish(hub.start(challenge, CELL, RIGHT))
    assert graded.outcomes == {"test_it": "passed"}
    folders = [folder for folder in (hub.home / "files").iterdir() if list(folder.iterdir())]
    assert folders == []


def test_a_job_that_is_to_fail_fast_ends_at_the_first_test_that_does_not_pass(hub):
    wrong = "def double(n): return 2 if n == 1 else 5"
    graded = hub.finish(hub.start(hub.install(THREE), CELL, wrong, fail_fast=True))
    assert graded.outcomes == {"test_one": "passed", "test_two": "failed"}
    assert (graded.last["type"], graded.last["cell_fit"]) == ("job_ended", True)


def test_a_job_that_is_to_fail_fast_and_passes_runs_every_test(hub):
    graded = hub.finish(hub.start(hub.install(THREE), CELL, RIGHT, fail_fast=True))
    assert graded.outcomes == {"test_one": "passed", "test_two": "passed", "test_three": "passed"}


def test_limits_of_a_single_test_go_before_its_marker(hub):
    tests = """
        import pytest
        @pytest.mark.limits(wall_ms=60000)
        def test_waits(solution):
            solution.wait()
        def test_waits_as_well(solution):
            solution.wait()
    """
    waits = "import time\ndef wait(): time.sleep(60)"
    limits = {"test_hidden.py::test_waits": {"cpu_ms": 300, "wall_ms": 300}, "test_hidden.py::test_waits_as_well": {"wall_ms": 400}}
    graded = hub.finish(hub.start(hub.install(tests), CELL, waits, test_limits=limits))
    assert [end["facts"]["stopped_by"] for end in graded.tests.values()] == ["wall", "wall"]


@pytest.mark.parametrize(
    ("field", "value", "wanted"),
    [
        ("fail_fast", 1, "true or false"),
        ("test_limits", [], "an object"),
        ("test_limits", {"test_hidden.py::test_one": {"cpu": 1}}, "no limit named"),
        ("test_limits", {"test_hidden.py::test_one": {"cpu_ms": 0}}, "above 0"),
    ],
)
def test_what_a_job_is_told_beside_its_tests_is_checked(field, value, wanted):
    message = {"type": "grade", "job": "j", "digest": "d", "cell": "c", "files": {"solution.py": ""}, "tests": None, "limits": LIMITS}
    with pytest.raises(BadMessage, match=wanted):
        parse(message | {field: value})
