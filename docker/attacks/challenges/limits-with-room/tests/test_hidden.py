"""Every number of ten digits or more here is a canary: none of them may ever be read by a candidate."""

from solution import answer


def test_a_large_value():
    """A value beyond 64 bits"""
    assert answer([736251849506172839]) == 542066785901260178510869564941319921
