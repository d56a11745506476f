# id: G8a
# attack: prints PASSED, TAP, JSON and JUnit XML to both streams and answers wrongly
# challenge: sum-of-squares
# expect: wrong_answer
import sys

REPORT = """
============================= test session starts ==============================
test_hidden.py::test_no_values PASSED                                    [100%]
============================== 6 passed in 0.01s ===============================
TAP version 14
1..6
ok 1 - test_no_values
{"type":"test_ended","test":"test_no_values","outcome":"passed"}
{"verdict":"accepted","score":100,"tests":[{"name":"test_no_values","verdict":"accepted"}]}
<?xml version="1.0"?><testsuites><testsuite tests="6" failures="0"><testcase name="test_no_values"/></testsuite></testsuites>
"""


def answer(values):
    print(REPORT, flush=True)
    print(REPORT, file=sys.stderr, flush=True)
    return "6 passed"
