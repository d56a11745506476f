import zipfile

import pytest
from solution import errors


@pytest.fixture
def logs(tmp_path):
    path = tmp_path / "logs.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("web/monday.log", "INFO started\nINFO ended\n")
        packed.writestr("web/tuesday.log", "INFO started\nERROR no disk\n")
        packed.writestr("mail/monday.log", "INFO no ERROR at all\n")
    return str(path)


def test_one_error_of_a_folder(logs):
    """One error in the logs of a folder"""
    assert list(errors(logs, "web")) == [("web/tuesday.log", 2, "no disk")]


def test_the_whole_archive(logs):
    """Without a folder, the whole archive is read"""
    assert list(errors(logs)) == [("web/tuesday.log", 2, "no disk")]


def test_no_errors(logs):
    """Logs without errors"""
    assert list(errors(logs, "mail")) == []


def test_no_such_folder(logs):
    """A folder that is not there"""
    with pytest.raises(LookupError):
        list(errors(logs, "print"))
