"""The candidate's standard streams are bounded and counted."""

import pytest

TESTS = """
    def test_it(solution):
        assert solution.run() == 1
"""


def test_output_without_end_is_stopped(grade):
    end = grade(TESTS, "def run():\n    while True: print('x' * 1000)", output_bytes=100_000).only
    assert end["outcome"] == "candidate_gone"
    assert end["facts"]["stopped_by"] == "output"
    assert end["facts"]["output_bytes"] > 100_000
    assert end["stdout"].startswith("xxxx")
    assert len(end["stdout"]) <= 64 << 10


def test_both_streams_count_together(grade):
    source = "import sys\ndef run():\n    print('x' * 999)\n    print('y' * 999, file=sys.stderr)\n    return 1"
    end = grade(TESTS, source, output_bytes=2000).only
    assert (end["outcome"], end["facts"]["output_bytes"], end["facts"]["stopped_by"]) == ("passed", 2000, None)
    assert grade(TESTS, source, output_bytes=1999).only["facts"]["stopped_by"] == "output"


ENDS = {"stays": "return 1", "ends": "os._exit(0)"}


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("when", ["calls", "loads"])
@pytest.mark.parametrize("limit", [1, 70_000])
def test_the_limit_is_exact_to_the_byte(grade, limit, when, end):
    write = "import os\n{0}left = {1}\n{0}while left: left -= os.write(1, b'x' * left)\n"
    sources = {
        "calls": f"def run():\n    {write}    {ENDS[end]}",
        "loads": f"{write}{'os._exit(0)' if end == 'ends' else 'def run(): return 1'}",
    }
    indent = "    " if when == "calls" else ""
    within, beyond = (grade(TESTS, sources[when].format(indent, count), output_bytes=limit).only for count in (limit, limit + 1))
    assert within["outcome"] == {"stays": "passed", "ends": "candidate_gone"}[end]
    assert (within["facts"]["stopped_by"], within["facts"]["output_bytes"]) == (None, limit)
    assert (beyond["facts"]["stopped_by"], beyond["facts"]["output_bytes"]) == ("output", limit + 1)


def test_what_is_no_text_is_shown_as_well_as_can_be(grade):
    end = grade(TESTS, "import os\ndef run():\n    os.write(1, b'a\\xff\\x00b')\n    return 1").only
    assert end["stdout"] == "a\ufffd\x00b"


def test_printed_verdicts_are_only_text(grade):
    end = grade(TESTS, "print('1 passed in 0.01s'); print('{\"outcome\": \"passed\"}')\ndef run(): return 2").only
    assert end["outcome"] == "failed"
