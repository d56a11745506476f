import pytest

pytestmark = pytest.mark.group("counting")


@pytest.mark.hint("Does the value survive the end of the call, and with which number does it begin?")
def test_numbers_go_up(solution):
    """The numbers go up by one, beginning with 1"""
    stamped = [solution.stamp("x") for _ in range(120)]
    assert stamped == [f"{number}. x" for number in range(1, 121)]


@pytest.mark.hint("Is every call counted, whatever the text?")
def test_one_count_for_all_texts(solution):
    """All texts share one count"""
    texts = ["a", "b", "a", "b", "c", "a"]
    assert [solution.stamp(text) for text in texts] == ["1. a", "2. b", "3. a", "4. b", "5. c", "6. a"]


@pytest.mark.hint("Any text is a text.")
def test_texts_of_every_kind(solution):
    """Texts come out as they are"""
    texts = ["", " ", "two\nlines", "{0} %s", "7", "ünï", "None"]
    assert [solution.stamp(text) for text in texts] == [f"{number}. {text}" for number, text in enumerate(texts, 1)]


@pytest.mark.hint("Parameters have names.")
def test_the_text_by_its_name(solution):
    """The text may be given by the parameter's name"""
    assert solution.stamp(text="a") == "1. a"
    assert solution.stamp(text="b") == "2. b"


@pytest.mark.hint("What do you do first: count, or look at the text?")
@pytest.mark.parametrize("wrong", [None, 5, b"bytes", ["text"], True], ids=["none", "int", "bytes", "list", "bool"])
def test_a_call_that_fails_does_not_count(solution, wrong):
    """What is no text is refused, and does not count"""
    assert solution.stamp("a") == "1. a"
    for _ in range(2):
        with pytest.raises(TypeError):
            pytest.fail(f"what is no text was stamped: {solution.stamp(wrong)!r}")
    assert solution.stamp("b") == "2. b"


@pytest.mark.hint("Is the text optional?")
def test_a_call_without_a_text(solution):
    """Without a text there is a TypeError, and no number is used up"""
    with pytest.raises(TypeError):
        pytest.fail(f"nothing was stamped: {solution.stamp()!r}")
    assert solution.stamp("a") == "1. a"


@pytest.mark.hint("Who may give a value for each of your parameters, and how?")
@pytest.mark.parametrize("surplus", [7, [7], {"calls": 7}, None], ids=["int", "list", "dict", "none"])
def test_a_second_positional_argument(solution, surplus):
    """A second positional argument is refused, and disturbs nothing"""
    assert solution.stamp("a") == "1. a"
    with pytest.raises(TypeError):
        pytest.fail(f"a second argument was taken: {solution.stamp('b', surplus)!r}")
    assert solution.stamp("c") == "2. c"
