"""The one thread that waits for what happens in a cell, for all tests of a job."""

import os
import socket
import threading
from collections.abc import Iterator

import pytest

from grader.examiner.job.output import CandidateOutput, OutputWatch


class Cell:
    """The far end of the conversation with a warden, and how often its words were told."""

    def __init__(self) -> None:
        self.near, self.far = socket.socketpair()
        self.told = threading.Semaphore(0)
        self.watch = OutputWatch(self.near.fileno(), self.told.release)

    def output(self, most_bytes: int = 1000) -> CandidateOutput:
        self.excess = threading.Event()
        return CandidateOutput(most_bytes, self.excess.set, self.watch)

    def is_told_again(self) -> bool:
        """Whether there is a word of a test that began after all that was told before; the thread does one thing after the other."""
        return self.told.acquire(blocking=False)


@pytest.fixture
def cell() -> Iterator[Cell]:
    cell = Cell()
    with cell.near, cell.far:
        yield cell


def test_a_cells_word_is_told_once_and_left_to_be_read(cell: Cell) -> None:
    output = cell.output()
    output.close_far_ends()
    cell.far.send(b"ended")
    assert cell.told.acquire(timeout=20)
    output.finish()
    assert cell.near.recv(5) == b"ended"
    following = cell.output()
    cell.far.send(b"again")
    assert cell.told.acquire(timeout=20)
    assert not cell.is_told_again()
    following.close_far_ends()
    following.finish()


def test_who_waits_for_the_word_itself_is_not_told(cell: Cell) -> None:
    output = cell.output()
    cell.watch.leave_cell()
    cell.far.send(b"ended")
    os.write(output.far_ends[0], b"x" * 2000)
    # The same thread: had it been told of the word, it would have been before this.
    assert cell.excess.wait(20)
    assert not cell.is_told_again()
    output.close_far_ends()
    output.finish()


def test_a_cell_that_is_gone_is_told_once(cell: Cell) -> None:
    output = cell.output()
    cell.far.close()
    assert cell.told.acquire(timeout=20)
    os.write(output.far_ends[1], b"x" * 2000)
    assert cell.excess.wait(20)
    assert not cell.is_told_again()
    output.close_far_ends()
    output.finish()


def test_what_is_written_while_nobody_asks_is_read_and_each_test_has_its_own(cell: Cell) -> None:
    first = cell.output(most_bytes=1 << 20)
    # More than a pipe holds: this ends because somebody reads.
    os.write(first.far_ends[0], b"a" * 300_000)
    first.close_far_ends()
    first.finish()
    assert first.total_bytes == 300_000
    second = cell.output()
    os.write(second.far_ends[1], b"b")
    second.close_far_ends()
    second.finish()
    assert second.texts == ("", "b")
