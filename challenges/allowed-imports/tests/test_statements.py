import pytest

pytestmark = pytest.mark.group("statements")


@pytest.mark.hint("How many modules can one statement import?")
def test_several_names(solution):
    """One statement imports several modules"""
    assert solution.violations("import a, b.c, d, b", {"b.c", "a"}) == [(1, "d"), (1, "b")]


@pytest.mark.hint("By which of its two names is a module known to the list?")
def test_other_names(solution):
    """What a module is called afterwards does not matter"""
    source = "import a as json\nimport json as a\nfrom b import c as d, d as c\n"
    assert solution.violations(source, {"json", "b.d"}) == [(1, "a"), (3, "b.c")]


@pytest.mark.hint("What does a package allow?")
def test_a_package_allows_what_is_in_it(solution):
    """A package that is allowed allows all that is in it, however deep"""
    source = "import a\nimport a.b\nimport a.b.c\nfrom a import x\nfrom a.b import y\nfrom a.b.c import *\n"
    assert solution.violations(source, {"a"}) == []


@pytest.mark.hint("What does a module allow that lies in a package?")
def test_a_module_does_not_allow_its_package(solution):
    """A module that is allowed does not allow the package it lies in, nor its neighbours"""
    source = "import a\nimport a.b\nimport a.b.c\nimport a.c\nfrom a import b, c\nfrom a import *\nfrom a.b import *\n"
    assert solution.violations(source, {"a.b"}) == [(1, "a"), (4, "a.c"), (5, "a.c"), (6, "a.*")]


@pytest.mark.hint("Where does the name of a package end?")
def test_names_that_begin_alike(solution):
    """A module whose name only begins or ends like an allowed one"""
    source = "import osmosis\nimport os_path\nimport so.os\nfrom osmosis import x\nfrom o import s\n"
    found = [(1, "osmosis"), (2, "os_path"), (3, "so.os"), (4, "osmosis.x"), (5, "o.s")]
    assert solution.violations(source, {"os"}) == found


@pytest.mark.hint("What does a relative import say of its module?")
def test_relative_imports(solution):
    """Relative imports are never allowed"""
    source = "from . import a, b\nfrom .a import b\nfrom ...a.b import c as d\nfrom .. import *\n"
    found = [(1, ".a"), (1, ".b"), (2, ".a.b"), (3, "...a.b.c"), (4, "..*")]
    assert solution.violations(source, {"a", "b", ".", ""}) == found


@pytest.mark.hint("Where in a script can an import stand?")
def test_anywhere(solution):
    """Imports count wherever they stand"""
    source = """
def f():
    import a
class C:
    from b import c
    async def g(self):
        with self:
            import d
try:
    import e
except ImportError:
    import f
else:
    import g
finally:
    import h
if False:
    import i
elif 0: import j
else: import k
for x in (): import l
while 0: import m
match x:
    case 1:
        import n
"""
    assert solution.violations(source, {"json"}) == [
        (3, "a"), (5, "b.c"), (8, "d"), (10, "e"), (12, "f"), (14, "g"), (16, "h"), (18, "i"), (19, "j"), (20, "k"), (21, "l"),
        (22, "m"), (25, "n"),
    ]  # fmt: skip


@pytest.mark.hint("Is every name in a script that of a module?")
def test_the_future(solution):
    """The future is always allowed"""
    assert solution.violations("from __future__ import annotations\nimport __future__\nimport __past__", set()) == [(3, "__past__")]
