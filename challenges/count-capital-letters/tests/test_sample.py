from solution import count_capitals


def test_two_short_lines(tmp_path):
    """Two short lines"""
    page = tmp_path / "page.txt"
    page.write_text("Ada Lovelace\nwrote Note G\n", encoding="utf-8")
    assert count_capitals(str(page)) == 4


def test_capitals_of_other_scripts(tmp_path):
    """Capitals of other scripts count as well"""
    page = tmp_path / "page.txt"
    page.write_text("Émile, Ωμέγα, Жук, 中文\n", encoding="utf-8")
    assert count_capitals(str(page)) == 3


def test_a_file_without_capitals(tmp_path):
    """A file without capitals"""
    page = tmp_path / "page.txt"
    page.write_text("all is quiet here\n", encoding="utf-8")
    assert count_capitals(str(page)) == 0
