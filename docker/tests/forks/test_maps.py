"""Where things lie in memory."""

import ctypes
import mmap

from grader.forks.maps import Mapping, mappings, of_interpreter, pages


def test_the_interpreter_is_where_its_functions_and_data_are() -> None:
    segments = list(of_interpreter(mappings()))
    function = ctypes.cast(ctypes.pythonapi.Py_IncRef, ctypes.c_void_p).value or 0
    assert [mapping.access for mapping in segments if mapping.start <= function < mapping.end] == ["r-xp"]
    assert any(mapping.start <= id(None) < mapping.end and mapping.access == "rw-p" for mapping in segments)
    assert all(one.end == other.start for one, other in zip(segments, segments[1:], strict=False))


def test_what_lies_behind_a_gap_is_not_the_interpreters() -> None:
    function = ctypes.cast(ctypes.pythonapi.Py_IncRef, ctypes.c_void_p).value or 0
    first = Mapping(function - 10, function + 10, "r-xp", "python")
    data = Mapping(function + 10, function + 20, "rw-p", "python")
    zeroed = Mapping(function + 20, function + 30, "rw-p", "")
    beyond = [Mapping(function + 31, function + 40, "rw-p", ""), Mapping(function + 40, function + 50, "r--p", "python")]
    assert list(of_interpreter([Mapping(1, 2, "r--p", "other"), first, data, zeroed, *beyond])) == [first, data, zeroed]


def test_pages_are_counted_once_they_are_there() -> None:
    with mmap.mmap(-1, 1 << 20, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS) as memory:
        start = ctypes.addressof(ctypes.c_char.from_buffer(memory))
        assert pages(start, start + len(memory)) == (0, 0)
        for page in range(3):
            memory[page * 4096] = 1
        assert pages(start, start + len(memory)) == (3, 3)
