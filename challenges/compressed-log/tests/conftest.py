import pytest


@pytest.fixture
def count(solution, tmp_path):
    """Counts the levels of a gzip file of the given bytes."""

    def count_in(packed):
        path = tmp_path / "server.log.gz"
        path.write_bytes(packed)
        return solution.count_levels(str(path))

    return count_in
