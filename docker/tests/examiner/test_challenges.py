"""Installing, describing and forgetting challenges."""

import pytest


def test_the_collected_tests_are_described_in_order(hub):
    ready = hub.install(
        '''
        import pytest
        pytestmark = [pytest.mark.group("basics"), pytest.mark.limits(cpu_ms=900, wall_ms=5000)]

        @pytest.mark.points(3)
        @pytest.mark.hint("Pull one item at a time.")
        @pytest.mark.limits(wall_ms=700)
        def test_is_lazy(solution):
            """Nothing is pulled
            before the first next.

            Not shown.
            """

        @pytest.mark.group("more")
        @pytest.mark.parametrize("number", [1, 2])
        def test_many_items(solution, number):
            pass
        '''
    )
    assert ready["type"] == "challenge_ready"
    first, second, third = ready["tests"]
    assert first == {
        "id": "test_hidden.py::test_is_lazy",
        "name": "test_is_lazy",
        "title": "Nothing is pulled before the first next.",
        "file": "test_hidden.py",
        "line": 5,
        "group": "basics",
        "points": 3,
        "hint": "Pull one item at a time.",
        "limits": {"cpu_ms": 900, "wall_ms": 700},
    }
    assert (second["id"], second["title"]) == ("test_hidden.py::test_many_items[1]", "Many items [1]")
    assert (third["name"], third["group"], third["points"], third["hint"]) == ("test_many_items[2]", "more", None, None)


def test_a_challenge_that_is_there_already_is_ready_at_once(hub):
    ready = hub.install("def test_it(solution): pass")
    hub.send({"type": "challenge", "digest": ready["digest"], "module": "solution", "files": {}})
    assert hub.expect("challenge_ready") == ready


@pytest.mark.parametrize(
    ("tests", "words"),
    [
        ("def test_it(:\n    pass", ["tests/test_hidden.py:1: ", "SyntaxError"]),
        ("import nothing_of_that_name", ["test_hidden.py:1", "nothing_of_that_name"]),
        ("x = 1\n1 / 0", ["test_hidden.py:2", "ZeroDivisionError"]),
        ("import pytest\n@pytest.mark.pionts(3)\ndef test_it(): pass", ["pionts", "test_hidden.py:2"]),
        ("import pytest\n\n@pytest.mark.points('many')\ndef test_it(): pass", ["tests/test_hidden.py:3", "test_it", "points", "'many'"]),
        ("import pytest\n@pytest.mark.limits(wall=3)\ndef test_it(): pass", ["tests/test_hidden.py:2", "'wall'", "wall_ms"]),
        ("import pytest\n@pytest.mark.limits(wall_ms=0)\ndef test_it(): pass", ["tests/test_hidden.py:2", "wall_ms", "0"]),
        ("import pytest\n@pytest.mark.hint()\ndef test_it(): pass", ["tests/test_hidden.py:2", "hint"]),
        ("import pytest\n@pytest.mark.parametrize('x', [b'x' * 1000])\ndef test_it(x): pass", ["tests/test_hidden.py:2", "ids=["]),
        ("import pytest\n\n@pytest.mark.parametrize('n', [1])\ndef test_it(): pass", ["tests/test_hidden.py:4: ", "no argument 'n'"]),
        ("def test_it(): pass\nraise ValueError('two\\nlines')", ["tests/test_hidden.py:2: ValueError: two lines"]),
        ("import pytest\npytest.skip('not today')", ["tests/test_hidden.py:2: ", "not today"]),
        ("x = 1", ["tests: no test was found"]),
        ("from grader.examiner.files import build_once\nbuild_once('a', lambda path: None)", ["test_hidden.py:2", "made no file"]),
    ],
)
def test_a_package_that_cannot_be_collected_fails_with_file_and_line(hub, tests, words):
    failed = hub.install(tests)
    assert failed["type"] == "challenge_failed"
    assert [word for word in words if word not in failed["problem"]] == [], failed["problem"]
    assert str(hub.home) not in failed["problem"]
    assert len(failed["problem"].splitlines()) == 1


@pytest.mark.parametrize(
    ("conftest", "problem"),
    [
        ("import nothing_of_that_name", "tests/conftest.py:1: ModuleNotFoundError: No module named 'nothing_of_that_name'"),
        ("x = 1\ndef f(:\n    pass", "tests/conftest.py:2: SyntaxError: invalid syntax"),
        ("import helper", "tests/helper.py:2: ZeroDivisionError: division by zero"),
    ],
)
@pytest.mark.parametrize("folder", ["", "inner/"])
def test_a_broken_conftest_is_reported(hub, conftest, problem, folder):
    files = {"conftest.py": conftest, "helper.py": "x = 1\n1 / 0", "test_it.py": "def test_it(): pass"}
    failed = hub.install({folder + name: content for name, content in files.items()})
    assert failed["type"] == "challenge_failed"
    assert failed["problem"] == problem.replace("tests/", f"tests/{folder}")


def test_each_fault_has_a_line(hub):
    failed = hub.install({"test_a.py": "import nothing_of_that_name", "test_b.py": "\n1 / 0"})
    assert [line.partition(": ")[0] for line in failed["problem"].splitlines()] == ["tests/test_a.py:1", "tests/test_b.py:2"]


def test_collecting_that_kills_its_process_is_reported(hub):
    failed = hub.install("import os\nos._exit(7)")
    assert failed["type"] == "challenge_failed"
    assert "exit status 7" in failed["problem"]


def test_a_failed_package_can_be_sent_again_mended(hub):
    failed = hub.install("1 / 0")
    hub.send({"type": "challenge", "digest": failed["digest"], "module": "solution", "files": {"test_a.py": "ZGVmIHRlc3RfaXQoKTogcGFzcw=="}})
    assert hub.expect("challenge_ready", digest=failed["digest"])["tests"][0]["id"] == "test_a.py::test_it"


def test_prints_while_collecting_do_not_get_between_the_frames(hub):
    assert hub.install("import os\nprint('hello')\nos.write(1, b'hello')\ndef test_it(): pass")["type"] == "challenge_ready"


def test_a_forgotten_challenge_leaves_no_files_and_no_process(hub):
    tests = """
        import os
        from grader.examiner.files import build_once
        PATH = build_once("big.txt", lambda path: path.write_text("x"))
        def test_path(solution):
            assert (os.getppid(), str(PATH)) == None
    """
    challenge = hub.install(tests)
    before = set((hub.home / "files").iterdir())
    hub.finish(hub.start(challenge, "cell-1", "x = 1"))
    hub.send({"type": "forget", "digest": challenge["digest"]})
    job = hub.start(challenge, "cell-1", "x = 1")
    graded = hub.finish(job)
    assert "not installed" in graded.last["reason"]
    assert len(set((hub.home / "files").iterdir())) == len(before) - 1
