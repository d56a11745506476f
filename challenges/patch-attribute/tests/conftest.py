import pytest
from specimens import specimens


@pytest.fixture
def things(solution):
    """Classes to make targets of, and functions that look at them."""
    return specimens(solution)
