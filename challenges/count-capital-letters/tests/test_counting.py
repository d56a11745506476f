import pytest

pytestmark = pytest.mark.group("counting")


@pytest.fixture
def count(solution, tmp_path):
    """Counts the capitals of a text by way of a file."""

    def count_in(text):
        page = tmp_path / "page.txt"
        page.write_bytes(text.encode())
        return solution.count_capitals(str(page))

    return count_in


@pytest.mark.hint("What does your expression give when there is nothing to count in?")
def test_an_empty_file(count):
    """An empty file has no capitals"""
    assert count("") == 0


@pytest.mark.hint("The result is to be an int.")
def test_the_result_is_an_int(count):
    """The result is an int"""
    result = count("One Two")
    assert type(result) is int, f"the result is {result!r}"
    assert result == 2


@pytest.mark.hint("Is the last character of the file read like any other?")
def test_no_final_newline(count):
    """The last character counts, with or without a final newline"""
    assert count("first\nlast Z") == 1
    assert count("Z") == 1
    assert count("Z\n") == 1


@pytest.mark.hint("Every character is looked at by itself, wherever in a word it stands.")
def test_capitals_inside_of_words(count):
    """Capitals count wherever in a word they stand"""
    assert count("McDonald's OAuth iOS\nNATO") == 10


@pytest.mark.hint("Which characters of a text have case at all?")
def test_digits_and_signs(count):
    """Digits, signs and blanks are not capitals"""
    assert count("1984 -- [C3PO] @ {R2D2}\t_x_ \\ ^`~ \n") == 5


@pytest.mark.hint("There are alphabets beyond A to Z, and str knows them.")
def test_letters_with_accents(count):
    """Accented capitals count"""
    assert count("ÀÉÎõü Œuvre Žižek straße ÿ Ÿ") == 6


@pytest.mark.hint("There are alphabets beyond A to Z, and str knows them.")
@pytest.mark.parametrize(
    ("text", "capitals"),
    [
        pytest.param("ΑΒΓ αβγ ς", 3, id="Greek"),
        pytest.param("Жизнь и Судьба", 2, id="Cyrillic"),
        pytest.param("ԱԲ աբ", 2, id="Armenian"),
        pytest.param("ᲐᲑ აბ", 2, id="Georgian"),
        pytest.param("Ꭰ ꭰ", 1, id="Cherokee"),
    ],
)
def test_other_alphabets(count, text, capitals):
    """Capitals of other alphabets count"""
    assert count(text) == capitals


@pytest.mark.hint("A character beyond U+FFFF is one character, however many bytes it takes.")
def test_capitals_beyond_the_basic_plane(count):
    """Capitals of four bytes count once"""
    assert count("𝐀𝐛𐐀𐐨😀𝔸") == 3


@pytest.mark.hint("Not every letter has case, and uppercase is not the same as 'not lowercase'.")
def test_letters_without_case(count):
    """Letters without case are not capitals"""
    assert count("中文 עברית العربية ไทย ªº ひらがな A") == 1


@pytest.mark.hint("Some letters are neither uppercase nor lowercase. What does str.isupper() say to them?")
def test_titlecase_letters(count):
    """Titlecase letters are not capitals"""
    assert count("ǅ ǈ ǋ ǲ ᾈ Ǆ") == 1


@pytest.mark.hint("What is a line's end, and does it matter here?")
def test_line_ends_of_other_systems(count):
    """Lines may end in a carriage return and a line feed"""
    assert count("One\r\nTwo\r\n\r\nThreE") == 4


@pytest.mark.hint("Where do the blocks that you read end, and what if that is in the middle of a character?")
@pytest.mark.parametrize("letter", ["Ж", "Ა", "𝐀"], ids=["two bytes", "three bytes", "four bytes"])
def test_no_letter_is_cut_in_two(count, letter):
    """Letters of several bytes are counted wherever they lie in the file"""
    for padding in range(len(letter.encode())):
        assert count("." * padding + letter * 70_000) == 70_000
