from solution import largest


def written(tmp_path, text):
    path = tmp_path / "readings.txt"
    path.write_bytes(text.encode())
    return str(path)


def test_three_of_five(tmp_path):
    """The three largest of five numbers"""
    assert largest(written(tmp_path, "12 -7 350\n8   350\n"), 3) == [350, 350, 12]


def test_fewer_than_asked_for(tmp_path):
    """A file with fewer numbers than asked for"""
    assert largest(written(tmp_path, "4\n5\n"), 10) == [5, 4]


def test_an_empty_file(tmp_path):
    """An empty file"""
    assert largest(written(tmp_path, ""), 3) == []
