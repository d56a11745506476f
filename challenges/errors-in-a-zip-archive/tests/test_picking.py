import zipfile

import pytest

pytestmark = pytest.mark.group("picking")


def members_of(found):
    return [member for member, _number, _text in found]


@pytest.mark.hint("Where does a folder's name end?")
def test_a_folder_with_a_longer_name(solution, packed):
    """A folder whose name only begins alike is another one"""
    path = packed({"website/a.log": "ERROR no", "web.log": "ERROR no", "web/a.log": "ERROR yes", "old/web/a.log": "ERROR no"})
    assert list(solution.errors(path, "web")) == [("web/a.log", 1, "yes")]


@pytest.mark.hint("How deep may a member lie?")
def test_folders_in_folders(solution, packed):
    """Logs in folders of a folder are read as well"""
    path = packed({"web/a.log": "ERROR 1", "web/old/a.log": "ERROR 2", "web/old/older/a.log": "ERROR 3", "old/a.log": "ERROR 4"})
    assert members_of(solution.errors(path, "web")) == ["web/a.log", "web/old/a.log", "web/old/older/a.log"]
    assert members_of(solution.errors(path, "web/old")) == ["web/old/a.log", "web/old/older/a.log"]


@pytest.mark.hint("What is not in any folder?")
def test_everything(solution, packed):
    """Without a folder, members at the top are read too"""
    path = packed({"web/a.log": "ERROR 1", "top.log": "ERROR 2"})
    assert members_of(solution.errors(path)) == ["top.log", "web/a.log"]
    assert members_of(solution.errors(path, "")) == ["top.log", "web/a.log"]


@pytest.mark.hint("In which order do the members stand in the archive, and in which are they asked for?")
def test_in_the_order_of_their_names(solution, packed):
    """Members come in the order of their names"""
    names = ["b.log", "a/c.log", "B.log", "a.log", "é.log", "a/b/z.log", "a10.log", "a9.log"]
    assert members_of(solution.errors(packed(dict.fromkeys(names, "ERROR x\n")))) == sorted(names)


@pytest.mark.hint("Which names end like a log, and which do not quite?")
def test_other_files(solution, packed):
    """Only members that end in .log are read"""
    other = dict.fromkeys(["a.log.gz", "a.LOG", "log", "a.logs", "a.log/readme.txt", "blog"], "ERROR no")
    assert members_of(solution.errors(packed(other | {"a.log": "ERROR yes", ".log": "ERROR yes"}))) == [".log", "a.log"]


@pytest.mark.hint("Is every entry of an archive a file?")
def test_entries_that_are_folders(solution, packed):
    """Entries that are folders are not read"""
    path = packed({"web/": "", "web/old.log/": "", "web/old.log/a.log": "ERROR yes"})
    assert members_of(solution.errors(path, "web")) == ["web/old.log/a.log"]
    assert members_of(solution.errors(path, "web/old.log")) == ["web/old.log/a.log"]


@pytest.mark.hint("Is a folder without logs the same as logs without errors?")
def test_no_member_to_read(solution, packed):
    """A folder without logs is an error, logs without errors are none"""
    path = packed({"web/": "", "web/readme.txt": "ERROR no", "mail/a.log": ""})
    assert list(solution.errors(path, "mail")) == []
    with pytest.raises(LookupError):
        pytest.fail(f"a folder without logs gave {list(solution.errors(path, 'web'))!r}")


@pytest.mark.hint("Is every member of an archive compressed?")
@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED], ids=["stored", "deflated"])
def test_stored_or_deflated(solution, packed, method):
    """Members may be stored or deflated"""
    path = packed({"a.log": "INFO\nERROR one\n", "b.log": "ERROR two"}, method=method)
    assert list(solution.errors(path)) == [("a.log", 2, "one"), ("b.log", 1, "two")]
