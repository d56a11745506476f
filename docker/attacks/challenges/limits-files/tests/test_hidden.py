import fcntl

from solution import lines

from grader.examiner.files import build_once


def write_many_lines(path):
    path.write_text("a line\n" * 1000)


MANY_LINES = build_once("many_lines.txt", write_many_lines)


def test_many_lines():
    """A file that is shared by all submissions"""
    assert lines(str(MANY_LINES)) == 1000


def test_the_file_is_as_it_was():
    """The shared file is as it was, and free"""
    assert MANY_LINES.read_text() == "a line\n" * 1000
    with MANY_LINES.open() as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    assert lines(str(MANY_LINES)) == 1000


def test_a_line_without_an_end(tmp_path):
    """The last line has no line break"""
    page = tmp_path / "page.txt"
    page.write_text("one\ncanary-2b4d6f8091a3c5e7")
    assert lines(str(page)) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["page.txt"]
