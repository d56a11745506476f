"""Tests whose candidate was stopped at a limit or refused something: which one is named."""

import pytest

from tests.examiner.test_outcomes import DOUBLES


def test_an_endless_loop_is_stopped_at_the_wall_limit(grade):
    graded = grade(DOUBLES, "def double(n):\n    while True: pass", wall_ms=500)
    assert graded.outcomes == {"test_doubles": "candidate_gone"}
    assert graded.only["facts"]["stopped_by"] == "wall"


def test_a_test_may_tighten_a_limit_for_itself(grade):
    tests = """
        import pytest
        @pytest.mark.limits(wall_ms=1500)
        def test_doubles(solution):
            assert solution.double(4) == 8
    """
    end = grade(tests, "import time\ndef double(n): time.sleep(60)").only
    assert (end["outcome"], end["facts"]["stopped_by"]) == ("candidate_gone", "wall")


def test_a_memory_error_is_named(grade):
    end = grade(DOUBLES, "def double(n): return len(bytearray(1 << 40))").only
    assert end["outcome"] == "candidate_error"
    assert end["facts"]["refused"] == "memory"


@pytest.mark.parametrize(
    ("body", "refused"),
    [
        ("import os\n    while True: os.fork()", "processes"),
        ("import threading\n    while True: threading.Thread(target=threading.Event().wait, daemon=True).start()", "processes"),
        ("import os\n    while True: os.dup(1)", "open_files"),
        ("open('f', 'wb').truncate(1 << 40)", "file_size"),
        ("import mmap\n    mmap.mmap(-1, 1 << 50)", "memory"),
        ("import errno\n    raise OSError(errno.ENOSPC, 'No space left on device')", "files"),
        ("import errno\n    class Own(OSError): pass\n    raise Own(errno.EMFILE, 'Too many open files')", "open_files"),
        ("open('/nowhere')", None),
        ("raise OSError('just so')", None),
        ("raise OSError('24', 'a text for a number')", None),
        ("raise ValueError(24)", None),
    ],
)
def test_what_was_refused_is_named(grade, body, refused):
    end = grade(DOUBLES, f"def double(n):\n    {body}").only
    assert (end["outcome"], end["facts"]["refused"]) == ("candidate_error", refused)


def test_what_was_refused_while_loading_is_named(grade):
    assert grade(DOUBLES, "import os\nwhile True: os.dup(1)").only["facts"]["refused"] == "open_files"


def test_a_refusal_that_the_test_expects_is_none(grade):
    tests = """
        import pytest
        def test_it(solution):
            with pytest.raises(OSError):
                solution.open_many()
    """
    end = grade(tests, "import os\ndef open_many():\n    while True: os.dup(1)").only
    assert (end["outcome"], end["facts"]["refused"]) == ("passed", None)
