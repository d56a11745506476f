"""How a test ends, by what the candidate's code and the test itself do."""

import pytest

DOUBLES = """
    def test_doubles(solution):
        assert solution.double(4) == 8
"""


def test_a_right_answer_passes(grade):
    graded = grade(DOUBLES, "def double(n): return 2 * n")
    assert graded.outcomes == {"test_doubles": "passed"}
    assert graded.last == {"type": "job_ended", "job": graded.last["job"], "compile_error": None, "cell_fit": True, "anomaly": None}


def test_a_wrong_answer_fails_with_what_pytest_says(grade):
    end = grade(DOUBLES, "def double(n): return n").only
    assert end["outcome"] == "failed"
    assert end["message"].startswith("assert 4 == 8")
    assert "tests/test_hidden.py:3" in end["message"]
    assert end["error"] is None
