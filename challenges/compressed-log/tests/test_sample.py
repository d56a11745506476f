import gzip

import pytest
from solution import count_levels


def compressed(tmp_path, text):
    path = tmp_path / "server.log.gz"
    path.write_bytes(gzip.compress(text.encode()))
    return path


def test_two_levels(tmp_path):
    """Three entries of two levels"""
    path = compressed(tmp_path, "12:00:01 INFO started\n12:00:02 WARNING disk is nearly full\n12:00:07 INFO request served\n")
    assert count_levels(str(path)) == {"INFO": 2, "WARNING": 1}


def test_an_empty_log(tmp_path):
    """A log without entries"""
    assert count_levels(str(compressed(tmp_path, ""))) == {}


def test_half_a_file(tmp_path):
    """A file of which the second half is missing"""
    path = compressed(tmp_path, "12:00:01 INFO started\n" * 3)
    path.write_bytes(path.read_bytes()[:20])
    with pytest.raises(EOFError):
        count_levels(str(path))
