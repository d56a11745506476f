"""How a test ends, by what the candidate's code and the test itself do."""

import pytest

DOUBLES = """
    def test_doubles(solution):
        assert solution.double(4) == 8
"""
NONSENSE = """
    import os
    def double(n):
        for descriptor in range(3, 64):
            try:
                os.write(descriptor, b"\\xff" * 64)
            except OSError:
                pass
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


def test_an_error_of_the_tests_own_fails_it(grade):
    end = grade("def test_it(solution): assert solution.double(4)['key'] == 1", "def double(n): return 2 * n").only
    assert end["outcome"] == "failed"
    assert end["message"].startswith("TypeError: 'int' object is not subscriptable")


@pytest.mark.parametrize(
    "statement",
    [
        "raise ValueError('no')",
        "raise AssertionError('no')",
        "raise SystemExit('no')",
        "raise KeyboardInterrupt('no')",
        "import unittest; raise unittest.SkipTest('no')",
    ],
    ids=lambda statement: statement.split("(")[0].split()[-1],
)
def test_whatever_the_candidate_raises_is_its_error(grade, statement):
    graded = grade(DOUBLES, f"def double(n):\n    {statement}")
    assert graded.outcomes == {"test_doubles": "candidate_error"}
    assert graded.only["error"]["text"] == "no"
    assert graded.last["type"] == "job_ended"


@pytest.mark.parametrize("stop", ["StopIteration", "StopAsyncIteration"])
@pytest.mark.parametrize("test", ["async def test_it(solution):\n", "def test_it(solution):\n    def steps():\n        yield 1\n"])
def test_a_stop_for_which_python_raises_a_runtime_error_is_the_candidates_error(grade, stop, test):
    """A property of the candidate's raises it in a coroutine or in a generator of the test's."""
    looks = "    solution.thing.name\n" if test.startswith("async") else "        yield solution.thing.name\n    list(steps())\n"
    thing = f"class Thing:\n    @property\n    def name(self): raise {stop}\nthing = Thing()\n"
    end = grade(test + looks, thing).only
    assert end["outcome"] == "candidate_error"
    assert end["error"]["type"] == stop


def test_an_assertion_of_a_callback_that_was_swallowed_after_the_last_question_fails_the_test(grade):
    late = """
        import threading
        def test_it(solution):
            done = threading.Event()
            def check(item):
                assert item == 8
            def finish():
                done.set()
            solution.start(check, finish)
            done.wait()
    """
    source = """
        import threading
        def start(check, finish):
            def act():
                try: check(4)
                except AssertionError: pass
                finish()
            threading.Thread(target=act).start()
    """
    assert grade(late, source).outcomes == {"test_it": "failed"}


def test_an_exception_whose_class_answers_nonsense_when_it_is_shown_is_the_candidates_error(grade):
    source = """
        class Odd(type):
            __module__ = property(lambda kind: kind)
        class Wrong(Exception, metaclass=Odd): pass
        def double(n): raise Wrong("no")
    """
    end = grade(DOUBLES, source).only
    assert end["outcome"] == "candidate_error"
    assert end["error"] == {"type": "Wrong", "text": "no"}


def test_an_error_of_the_tests_own_that_cannot_be_shown_fails_it(grade):
    unshowable = """
        def test_it(solution):
            class Unshowable(Exception):
                def __str__(self):
                    raise ValueError("never shown")
                __repr__ = __str__
                __notes__ = property(__str__)
            raise Unshowable
    """
    assert grade(unshowable, "x = 1").outcomes == {"test_it": "failed"}


@pytest.mark.parametrize("claim", ["__len__", "__length_hint__"])
def test_an_answer_that_swells_beyond_what_a_test_may_have_is_the_candidates_doing(grade, claim):
    swells = "def test_it(solution): assert list(solution.answer()) == [1]"
    graded = grade(swells, f"class Long:\n    def {claim}(self): return 2**40\n    def __iter__(self): return iter([1])\ndef answer(): return Long()")
    assert graded.outcomes == {"test_it": "protocol_error"}


def test_a_class_that_looks_like_pytests_skip_is_an_error(grade):
    source = """
        class Skipped(BaseException):
            pass
        Skipped.__module__ = "_pytest.outcomes"
        def double(n):
            raise Skipped("no")
    """
    assert grade(DOUBLES, source).outcomes == {"test_doubles": "candidate_error"}


def test_the_same_errors_in_a_unittest_are_the_candidates_too(grade):
    tests = """
        import unittest
        from solution import double

        class DoubleTest(unittest.TestCase):
            def test_doubles(self):
                self.assertEqual(double(4), 8)
    """
    for name in ("AssertionError", "SystemExit", "KeyboardInterrupt", "ValueError"):
        graded = grade(tests, f"def double(n):\n    raise {name}('no')")
        assert graded.outcomes == {"DoubleTest::test_doubles": "candidate_error"}, name
        assert graded.only["error"]["type"] == name


def test_an_expected_exception_passes(grade):
    tests = """
        import pytest
        def test_refuses(solution):
            with pytest.raises(ValueError, match="negative"):
                solution.root(-1)
    """
    assert grade(tests, "def root(n): raise ValueError('negative number')").outcomes == {"test_refuses": "passed"}


def test_a_process_that_leaves_is_gone(grade):
    graded = grade(DOUBLES, "import os\ndef double(n): os._exit(0)")
    assert graded.outcomes == {"test_doubles": "candidate_gone"}
    assert graded.only["facts"]["exit_code"] == 0
    assert "exit status 0" in graded.only["message"]


def test_a_loss_that_the_test_swallows_is_still_a_loss(grade):
    tests = """
        def test_forgiving(solution):
            try:
                solution.double(4)
            except BaseException:
                pass
    """
    assert grade(tests, "import os\ndef double(n): os._exit(0)").outcomes == {"test_forgiving": "candidate_gone"}


def test_nonsense_on_the_channel_is_a_protocol_error(grade):
    assert grade(DOUBLES, NONSENSE).outcomes == {"test_doubles": "protocol_error"}


def test_a_swallowed_protocol_error_is_still_one(grade):
    tests = """
        def test_forgiving(solution):
            try:
                solution.double(4)
            except BaseException:
                pass
    """
    assert grade(tests, NONSENSE).outcomes == {"test_forgiving": "protocol_error"}


@pytest.mark.parametrize(
    "body",
    [
        "import pytest; pytest.skip('later')",
        "import pytest; pytest.xfail('known')",
        "import errno; raise OSError(errno.ENOSPC, 'full')",
    ],
)
def test_what_the_test_itself_breaks_is_not_the_candidates(grade, body):
    assert grade(f"def test_it(solution):\n        {body}", "x = 1").outcomes == {"test_it": "broken"}


@pytest.mark.parametrize("marker", ["skip", "xfail", "skipif(True, reason='no')"])
def test_a_test_that_is_marked_not_to_count_is_broken(grade, marker):
    assert grade(f"import pytest\n@pytest.mark.{marker}\ndef test_it(solution): pass", "x = 1").outcomes == {"test_it": "broken"}


def test_a_fixture_that_fails_by_the_machine_is_broken(grade):
    tests = """
        import pytest
        @pytest.fixture
        def data():
            return open("/nowhere")
        def test_it(solution, data):
            pass
    """
    end = grade(tests, "x = 1").only
    assert end["outcome"] == "broken"
    assert "No such file" in end["message"]


def test_a_missing_fixture_is_broken(grade):
    assert grade("def test_it(solution, nothing): pass", "x = 1").outcomes == {"test_it": "broken"}


def test_a_failing_teardown_is_no_pass(grade):
    tests = """
        import pytest
        @pytest.fixture
        def checked(solution):
            yield
            assert solution.double(1) == 2
        def test_it(checked):
            pass
    """
    assert grade(tests, "def double(n): return 7").outcomes == {"test_it": "failed"}


def test_errors_in_a_group_are_the_candidates(grade):
    tests = """
        def test_it(solution):
            try:
                solution.double(1)
            except ValueError as error:
                raise ExceptionGroup("several", [TypeError("own"), error])
    """
    end = grade(tests, "def double(n): raise ValueError('mine')").only
    assert (end["outcome"], end["error"]["text"]) == ("candidate_error", "mine")


def test_a_loss_in_a_teardown_is_not_blamed_on_the_next_test(grade):
    uses_it = """
        import pytest
        @pytest.fixture(scope="module", autouse=True)
        def data():
            yield
        @pytest.fixture
        def closing(solution):
            yield
            solution.close()
        def test_it(closing):
            pass
    """
    graded = grade({"test_a.py": uses_it, "test_b.py": "def test_other(solution): assert solution.double(1) == 2"}, LEAVES_ON_CLOSE)
    assert graded.outcomes == {"test_it": "candidate_gone", "test_other": "passed"}


LEAVES_ON_CLOSE = """
    import os
    def close():
        os._exit(0)
    def double(n):
        return 2 * n
"""


@pytest.mark.parametrize("way", ["pytest", "unittest"])
@pytest.mark.parametrize("answer", ["'ab' * 150_000", "['ab'] * 50_000", "'a\\n' * 100_000"])
def test_explaining_a_large_wrong_answer_takes_no_time(grade, way, answer):
    tests = {
        "pytest": f"def test_it(solution): assert solution.answer() == {answer.replace('a', 'b')}",
        "unittest": f"""
            import unittest
            from solution import answer
            class AnswerTest(unittest.TestCase):
                def test_it(self):
                    self.assertEqual(answer(), {answer.replace('a', 'b')})
        """,
    }
    (outcome,) = grade(tests[way], f"def answer(): return {answer}").outcomes.values()
    assert outcome == "failed"
