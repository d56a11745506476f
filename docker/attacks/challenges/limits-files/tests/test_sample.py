from solution import lines


def test_two_lines(tmp_path):
    """Two lines"""
    page = tmp_path / "page.txt"
    page.write_text("one\ntwo\n")
    assert lines(str(page)) == 2
