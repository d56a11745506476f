from solution import words


def test_two_words(tmp_path):
    """Two words"""
    path = tmp_path / "words.txt"
    path.write_text("one two\none\n")
    assert words(str(path)) == {"one", "two"}
