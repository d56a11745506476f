import zipfile

import pytest
from archives import damage, mark_encrypted

pytestmark = pytest.mark.group("damage")


@pytest.mark.hint("What can be done without a password, and what should somebody be told who has none?")
def test_an_encrypted_member(solution, packed):
    """An encrypted member that is to be read"""
    path = packed({"web/secret.log": "ERROR no"})
    mark_encrypted(path, "web/secret.log")
    with pytest.raises(PermissionError, match=r"web/secret\.log"):
        pytest.fail(f"an encrypted member gave {list(solution.errors(path, 'web'))!r}")


@pytest.mark.hint("When is it known that a member is encrypted?")
def test_an_encrypted_member_behind_another(solution, packed):
    """A member that is encrypted is noticed before any error is given"""
    path = packed({"web/a.log": "ERROR yes\n" * 3, "web/b.log": "ERROR no"})
    mark_encrypted(path, "web/b.log")
    with pytest.raises(PermissionError, match=r"web/b\.log"):
        pytest.fail(f"although a member is encrypted, the first error is {next(iter(solution.errors(path)))!r}")


@pytest.mark.hint("Which members matter?")
def test_encrypted_members_elsewhere(solution, packed):
    """Encrypted members elsewhere do not matter"""
    path = packed({"mail/a.log": "ERROR no", "web/a.log": "ERROR yes", "web/key.txt": "ERROR no"})
    mark_encrypted(path, "mail/a.log")
    mark_encrypted(path, "web/key.txt")
    assert list(solution.errors(path, "web")) == [("web/a.log", 1, "yes")]


@pytest.mark.hint("What is read when the first error is asked for, and what only later?")
def test_a_damaged_member_behind_another(solution, packed):
    """Errors of the members before a damaged one are given"""
    path = packed({"c.log": "ERROR d\n", "b.log": "INFO fine\nERROR c\n", "a.log": "ERROR a\nERROR b\n"}, method=zipfile.ZIP_STORED)
    damage(path, "b.log")
    found = []
    with pytest.raises(Exception, match=r"b\.log"):
        for item in solution.errors(path):
            found.append(item)
        pytest.fail(f"a damaged member gave {found!r}")
    assert found[:2] == [("a.log", 1, "a"), ("a.log", 2, "b")]
    assert {member for member, _number, _text in found[2:]} <= {"b.log"}


@pytest.mark.hint("Which members need to be read?")
def test_damaged_members_elsewhere(solution, packed):
    """Damaged members elsewhere do not matter"""
    path = packed({"mail/a.log": "ERROR no\n", "web/a.log": "ERROR yes\n"}, method=zipfile.ZIP_STORED)
    damage(path, "mail/a.log")
    assert list(solution.errors(path, "web")) == [("web/a.log", 1, "yes")]
