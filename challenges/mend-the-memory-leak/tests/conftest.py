import pytest
from watch import Watched


@pytest.fixture
def watched(solution):
    return Watched(solution)
