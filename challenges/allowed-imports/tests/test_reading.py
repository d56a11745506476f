import pytest

pytestmark = pytest.mark.group("reading")


@pytest.mark.hint("What looks like an import and is none?")
def test_texts_and_comments(solution):
    """Imports in texts and comments are none"""
    source = '''"""
import a
"""
# import b
text = "import c"
more = """
from d import e
__import__("f")
"""
important = """import g"""
raise ImportError("import h") from None
'''
    assert solution.violations(source, set()) == []


@pytest.mark.hint("How long can a statement be, and how short?")
def test_lines(solution):
    """Statements over several lines, and several in one line"""
    source = """from a import (
    b,
    c,  # a comment
)
import d, \\
    e
x = 1; import f; from g import h
y = (
    __import__(
        "i"
    )
)
"""
    assert solution.violations(source, set()) == [(1, "a.b"), (1, "a.c"), (5, "d"), (5, "e"), (7, "f"), (7, "g.h"), (9, "i")]


@pytest.mark.hint("In which order are they asked for?")
def test_line_by_line(solution):
    """Violations come line by line, however deep they lie"""
    source = """def f():
    def g():
        import a
    import b
import c
class D:
    def h(self):
        return __import__("e")
import i; j = __import__("k"); import l
@__import__("m")
def n(o=__import__("p")):
    import q
{__import__("r"): __import__("s"), __import__("t"): 0}
"""
    found = [(3, "a"), (4, "b"), (5, "c"), (8, "e"), (9, "i"), (9, "k"), (9, "l"), (10, "m"), (11, "p"), (12, "q")]
    found += [(13, "r"), (13, "s"), (13, "t")]
    assert solution.violations(source, set()) == found


@pytest.mark.hint("How often is a module reported?")
def test_again_and_again(solution):
    """What is imported several times is reported several times"""
    source = "import a\nimport a, a\nfrom a import b\nfrom a import b\n__import__('a')\n"
    assert solution.violations(source, set()) == [(1, "a"), (2, "a"), (2, "a"), (3, "a.b"), (4, "a.b"), (5, "a")]


@pytest.mark.hint("Who runs the script?")
def test_nothing_is_run(solution):
    """Nothing of the script is run, and nothing is imported"""
    source = "import no_such_module_anywhere\nraise SystemExit(3)\nwhile True: pass\nimport os, sys\n"
    assert solution.violations(source, {"os"}) == [(1, "no_such_module_anywhere"), (4, "sys")]


@pytest.mark.hint("What is there to report of a script that imports nothing?")
@pytest.mark.parametrize("source", ["", "\n\n", "print('hello')\n", "# nothing"], ids=["empty", "blank", "a call", "a comment"])
def test_no_imports(solution, source):
    """A script without imports"""
    assert solution.violations(source, {"json"}) == []


@pytest.mark.hint("Is every text Python?")
@pytest.mark.parametrize("source", ["import a b", "import json\n  import os", "from . import", "def f(:"], ids=list("abcd"))
def test_no_python(solution, source):
    """A text that is no Python"""
    with pytest.raises(SyntaxError):
        pytest.fail(f"a text that is no Python gave {solution.violations(source, {'json'})!r}")


@pytest.mark.hint("Is a module reported as it is written?")
def test_names_of_other_scripts(solution):
    """Names may have letters of other scripts"""
    assert solution.violations("import größe.maß\nfrom größe import höhe\n", {"größe.höhe"}) == [(1, "größe.maß")]
