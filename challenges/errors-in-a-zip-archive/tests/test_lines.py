import pytest

pytestmark = pytest.mark.group("lines")


@pytest.fixture
def errors(solution, packed):
    """Numbers and texts of the errors in one member."""

    def errors_in(text):
        return [(number, text) for _name, number, text in solution.errors(packed({"a.log": text}))]

    return errors_in


@pytest.mark.hint("Where in a line must ERROR stand, and what must follow it?")
def test_what_only_looks_like_an_error(errors):
    """Only lines that begin with ERROR and a blank are errors"""
    text = "INFO ERROR a\n ERROR b\nERRORS c\nerror d\nERROR: e\nERROR\nERROR\tf\nERROR g\n"
    assert errors(text) == [(8, "g")]


@pytest.mark.hint("What belongs to the text, and what does not?")
def test_the_text(errors):
    """The text is all that stands behind the first blank"""
    assert errors("ERROR two  words \nERROR  \tx\nERROR ERROR y\nERROR \n") == [
        (1, "two  words "),
        (2, " \tx"),
        (3, "ERROR y"),
        (4, ""),
    ]


@pytest.mark.hint("Which lines are counted?")
def test_numbers_of_lines(errors):
    """All lines are counted, empty ones too, beginning with 1"""
    assert errors("ERROR a\n\n\nINFO\nERROR b\nERROR c\n") == [(1, "a"), (5, "b"), (6, "c")]


@pytest.mark.hint("Where does the counting begin in the next member?")
def test_every_member_counts_for_itself(solution, packed):
    """Every member begins with line 1"""
    path = packed({"a.log": "INFO\nERROR a\n", "b.log": "ERROR b\nERROR c"})
    assert list(solution.errors(path)) == [("a.log", 2, "a"), ("b.log", 1, "b"), ("b.log", 2, "c")]


@pytest.mark.hint("How may a line end?")
def test_ends_of_lines(errors):
    """A line ends in a newline, perhaps with a carriage return, and the last one perhaps in neither"""
    assert errors("ERROR a\r\nERROR b\nINFO\r\nERROR c") == [(1, "a"), (2, "b"), (4, "c")]
    assert errors("ERROR a\nERROR b\r\n") == [(1, "a"), (2, "b")]


@pytest.mark.hint("Which characters end a line, and which only seem to?")
def test_what_ends_no_line(errors):
    """Nothing but a newline ends a line"""
    text = "ERROR a\x0bERROR b\x0cc\x1cd\u2028ERROR e\x85f\nERROR g\rERROR h\n"
    assert errors(text) == [(1, "a\x0bERROR b\x0cc\x1cd\u2028ERROR e\x85f"), (2, "g\rERROR h")]


@pytest.mark.hint("What is a text made of?")
def test_texts_of_any_script(errors):
    """Texts may have any characters, and many of them"""
    text = "Größe 中文 𝐀" * 500
    assert errors(f"INFO ü\nERROR {text}\nERROR é") == [(2, text), (3, "é")]
