"""Who may stay awake while it waits."""

import os
from collections.abc import Iterator

import pytest

from grader.examiner import traffic
from grader.examiner.hub.jobs import Jobs
from grader.examiner.hub.loop import Loop


@pytest.fixture(autouse=True)
def on_two_processors(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(traffic, "_PROCESSORS", 2)
    yield
    traffic.tell(0)


def test_a_job_that_is_alone_has_a_processor_beside_that_of_its_candidate():
    jobs = Jobs(Loop(), lambda message: None, lambda cell, fit: None)
    light = []
    for job in ("first", "second"):
        _, events = jobs.start(job, "digest", job)
        os.close(events)
        light.append(traffic.is_light())
    jobs.fail("first", "it is over")
    light.append(traffic.is_light())
    jobs.fail("second", "it is over")
    assert light == [True, False, True]


def test_a_job_hears_of_others_that_begin_after_it():
    told, tell = os.pipe()
    heard, hear = os.pipe()
    if (job := os.fork()) == 0:
        try:
            os.read(told, 1)
            os.write(hear, b"light" if traffic.is_light() else b"heavy")
        finally:
            os._exit(0)
    traffic.tell(2)
    os.write(tell, b".")
    assert os.read(heard, 5) == b"heavy"
    os.waitpid(job, 0)
    for descriptor in (told, tell, heard, hear):
        os.close(descriptor)


def test_more_jobs_than_can_be_counted_are_many():
    traffic.tell(1_000_000)
    assert not traffic.is_light()
