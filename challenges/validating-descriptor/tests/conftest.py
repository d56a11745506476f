import pytest
from shop import open_shop


@pytest.fixture
def shop(solution):
    """Classes that use the candidate's `Field`, and functions that look at them."""
    return open_shop(solution)
