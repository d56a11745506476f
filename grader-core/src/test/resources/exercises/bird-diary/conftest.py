import pytest
from sightings import MARCH


@pytest.fixture
def diary(tmp_path):
    def write(text=MARCH):
        path = tmp_path / "diary.txt"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write
