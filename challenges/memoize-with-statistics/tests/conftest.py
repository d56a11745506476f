import pytest
from counting import Counted, over_there


@pytest.fixture
def counted():
    return Counted()


@pytest.fixture
def bank(solution):
    """Classes with decorated methods, and `called()`."""
    return over_there(solution)
