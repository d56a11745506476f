"""What a test file may use, and what it sees of the candidate."""

import pytest


def test_the_module_can_be_imported_by_name(grade):
    tests = """
        import solution
        from solution import double
        def test_both():
            assert double(1) == solution.double(1) == 2
    """
    assert grade(tests, "def double(n): return 2 * n").outcomes == {"test_both": "passed"}


def test_a_dotted_module_and_several_files_work(hub):
    tests = """
        import app.main
        from app.main import double
        def test_it(solution, source):
            assert double(2) == app.main.double(2) == solution.double(2) == 4
            assert source.path == "app/main.py"
    """
    challenge = hub.install(tests, module="app.main")
    files = {"app/main.py": "from app.helper import FACTOR\ndef double(n): return FACTOR * n", "app/helper.py": "FACTOR = 2"}
    assert hub.finish(hub.start(challenge, "cell-1", files)).outcomes == {"test_it": "passed"}


def test_an_unmodified_unittest_file_of_exercism_runs(grade):
    tests = '''
        # These tests are auto-generated with test data from:
        # https://github.com/exercism/problem-specifications/tree/main/exercises/leap/canonical-data.json
        import unittest

        from solution import (
            leap_year,
        )

        class LeapTest(unittest.TestCase):
            def test_year_not_divisible_by_4_in_common_year(self):
                self.assertIs(leap_year(2015), False)

            def test_year_divisible_by_4_not_divisible_by_100_in_leap_year(self):
                self.assertIs(leap_year(1996), True)

            def test_several(self):
                for year in (1900, 2100):
                    with self.subTest(year=year):
                        self.assertIs(leap_year(year), False)

            def test_refuses_text(self):
                with self.assertRaises(TypeError) as err:
                    leap_year("x")
                self.assertEqual(type(err.exception), TypeError)
    '''
    source = """
        def leap_year(year):
            return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    """
    graded = grade({"leap_test.py": tests}, source)
    assert set(graded.outcomes.values()) == {"passed"}
    assert len(graded.outcomes) == 4
    wrong = grade({"leap_test.py": tests}, "def leap_year(year): return year % 4 == 0")
    assert wrong.tests["LeapTest::test_several"]["outcome"] == "failed"


def test_asynchronous_tests_run(grade):
    tests = """
        import asyncio
        import unittest

        async def test_plain(solution, tmp_path):
            await asyncio.sleep(0)
            assert solution.double(2) == 4

        class AsyncTest(unittest.IsolatedAsyncioTestCase):
            async def test_isolated(self):
                from solution import double
                await asyncio.sleep(0)
                self.assertEqual(double(2), 4)
    """
    assert grade(tests, "def double(n): return 2 * n").outcomes == {"test_plain": "passed", "AsyncTest::test_isolated": "passed"}
    assert set(grade(tests, "def double(n): return 3 * n").outcomes.values()) == {"failed"}


def test_the_candidate_reads_what_a_test_writes_but_cannot_list_what_is_above(grade):
    tests = """
        import os, tempfile
        def test_tmp_path(solution, tmp_path):
            (tmp_path / "folder").mkdir()
            page = tmp_path / "folder" / "page.txt"
            page.write_text("hello")
            assert solution.read(str(page)) == "hello"
            if os.getuid() != solution.user():
                assert solution.listing(str(tmp_path.parent)) == "PermissionError"
                assert solution.listing(str(tmp_path.parent.parent.parent)) == "PermissionError"
        def test_factory(solution, tmp_path_factory):
            page = tmp_path_factory.mktemp("some") / "page.txt"
            page.write_text("hello")
            assert solution.read(str(page)) == "hello"
        def test_tempfile(solution):
            with tempfile.NamedTemporaryFile("w") as page, tempfile.TemporaryDirectory() as folder:
                page.write("hello")
                page.flush()
                assert solution.read(page.name) == "hello"
                assert solution.listing(folder) == []
    """
    source = """
        import os
        def user():
            return os.getuid()
        def read(path):
            with open(path) as file:
                return file.read()
        def listing(path):
            try:
                return os.listdir(path)
            except OSError as error:
                return type(error).__name__
    """
    graded = grade(tests, source)
    assert set(graded.outcomes.values()) == {"passed"}, graded.tests


def test_a_large_file_is_built_once_for_all_submissions(hub):
    tests = """
        from grader.examiner.files import build_once
        BUILT = []
        def write(path):
            BUILT.append(path)
            path.write_text("A" * 1000)
        BIG = build_once("big.txt", write)
        def test_it(solution):
            assert len(BUILT) == 1
            assert solution.length(str(BIG)) == 1000
            assert solution.writable(str(BIG)) is False
    """
    source = """
        import os
        def length(path):
            with open(path) as file:
                return len(file.read())
        def writable(path):
            return os.getuid() != 0 and os.access(path, os.W_OK)
    """
    challenge = hub.install(tests)
    for _ in range(2):
        assert hub.finish(hub.start(challenge, "cell-1", source)).outcomes == {"test_it": "passed"}


def test_the_source_can_be_asked_about(grade):
    tests = """
        import ast
        def test_one_line(source):
            (function,) = [node for node in source.tree.body if isinstance(node, ast.FunctionDef)]
            assert len(function.body) == 1
            assert "lambda" not in source.text
            assert list(source.files) == ["solution.py"]
    """
    assert grade(tests, "def double(n): return 2 * n").outcomes == {"test_one_line": "passed"}
    assert grade(tests, "def double(n):\n    m = n\n    return 2 * m").outcomes == {"test_one_line": "failed"}


def test_helpers_and_data_lie_beside_the_tests(grade):
    files = {
        "conftest.py": "import pytest\n@pytest.fixture\ndef words():\n    return open('data/words.txt').read().split()",
        "helper.py": "def twice(n): return n + n",
        "data/words.txt": "one two",
        "test_hidden.py": "from pathlib import Path\nfrom helper import twice\n"
        "def test_it(solution, words):\n    assert Path(__file__).with_name('data').is_dir()\n    assert solution.double(len(words)) == twice(2)",
    }
    assert grade(files, "def double(n): return 2 * n").outcomes == {"test_it": "passed"}


def test_wider_fixtures_are_made_once_in_a_submission(grade):
    tests = """
        import pytest
        made = []
        @pytest.fixture(scope="session")
        def numbers():
            made.append(1)
            return [1, 2, 3]
        @pytest.mark.parametrize("position", range(3))
        def test_it(solution, numbers, position):
            assert len(made) == 1
            assert solution.double(numbers[position]) == 2 * numbers[position]
    """
    graded = grade(tests, "def double(n): return 2 * n")
    assert graded.outcomes == {f"test_it[{position}]": "passed" for position in range(3)}


def test_every_test_has_a_process_of_its_own(grade):
    tests = """
        import pytest
        @pytest.mark.parametrize("turn", range(3))
        def test_it(solution, turn):
            assert solution.count() == 1
    """
    source = "seen = []\ndef count():\n    seen.append(1)\n    return len(seen)"
    assert set(grade(tests, source).outcomes.values()) == {"passed"}


@pytest.mark.parametrize("stream", ["out", "err"])
def test_a_test_sees_what_the_candidate_prints(grade, stream):
    tests = f"""
        import contextlib, io
        def test_capsys(solution, capsys):
            solution.greet("Ada")
            assert capsys.readouterr().{stream} == "Hello, Ada\\n"
            solution.greet("Bob")
            assert capsys.readouterr().{stream} == "Hello, Bob\\n"
        def test_redirected(solution):
            said = io.StringIO()
            with contextlib.redirect_std{stream}(said):
                solution.greet("Ada")
            assert said.getvalue() == "Hello, Ada\\n"
    """
    source = f"import sys\ndef greet(name): print(f'Hello, {{name}}', file=sys.std{stream})"
    graded = grade(tests, source)
    assert set(graded.outcomes.values()) == {"passed"}, graded.tests
    assert graded.tests["test_capsys"][f"std{stream}"] == "Hello, Ada\nHello, Bob\n"
    assert graded.tests["test_redirected"]["facts"]["output_bytes"] == len("Hello, Ada\n")


def test_a_test_gives_standard_input_and_without_it_there_is_none(grade):
    tests = """
        import io
        import pytest
        def test_typed(solution, monkeypatch):
            monkeypatch.setattr("sys.stdin", io.StringIO("Ada\\nBob\\n"))
            assert solution.ask() == "Ada"
            assert solution.ask() == "Bob"
        def test_patched(solution, monkeypatch):
            monkeypatch.setattr("builtins.input", lambda prompt="": "Eve")
            assert solution.ask() == "Eve"
        def test_nothing(solution):
            with pytest.raises(EOFError):
                solution.ask()
    """
    graded = grade(tests, "def ask(): return input()")
    assert set(graded.outcomes.values()) == {"passed"}, graded.tests


def test_a_test_can_ask_how_many_tasks_are_left(grade):
    tests = """
        async def test_none(solution, pending_tasks):
            await solution.tidy()
            assert pending_tasks() == 0
        async def test_one(solution, pending_tasks):
            await solution.untidy()
            assert pending_tasks() == 1
    """
    source = """
        import asyncio
        left = []
        async def tidy():
            await asyncio.sleep(0)
        async def untidy():
            left.append(asyncio.create_task(asyncio.sleep(60)))
    """
    graded = grade(tests, source)
    assert set(graded.outcomes.values()) == {"passed"}, graded.tests
