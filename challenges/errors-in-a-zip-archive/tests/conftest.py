import pytest
from archives import archive


@pytest.fixture
def packed(tmp_path):
    """Makes an archive of the given members, and returns its path."""

    def pack(members, **details):
        path = tmp_path / "logs.zip"
        archive(path, members, **details)
        return str(path)

    return pack
