import pytest

pytestmark = pytest.mark.group("calls")

ALLOWED = {"json", "importlib", "builtins"}


@pytest.mark.hint("Which calls import a module?")
def test_every_function(solution):
    """Each of the functions that import"""
    source = """import importlib, builtins
__import__("a")
importlib.import_module("b")
importlib.__import__("c")
builtins.__import__("d.e")
"""
    assert solution.violations(source, ALLOWED) == [(2, "a"), (3, "b"), (4, "c"), (5, "d.e")]


@pytest.mark.hint("What may be imported by a call?")
def test_allowed_ones(solution):
    """What is allowed is allowed by a call, too"""
    source = """import importlib
__import__("json")
importlib.import_module("json.decoder")
importlib.import_module("jsonish")
importlib.import_module("__future__")
"""
    assert solution.violations(source, ALLOWED) == [(4, "jsonish")]


@pytest.mark.hint("Is the argument always a string, and always known?")
@pytest.mark.parametrize(
    "argument",
    ["name", "'js' + 'on'", "f'{name}'", "b'json'", "*names", "**names", "", "('json',)", "1"],
    ids=list("abcdefghi"),
)
def test_an_argument_that_is_not_known(solution, argument):
    """The argument is no literal"""
    assert solution.violations(f"__import__({argument})", ALLOWED) == [(1, "?")]


@pytest.mark.hint("In which ways can an argument be given?")
def test_arguments_by_keyword(solution):
    """The name is given by keyword, or is one of several arguments"""
    source = """import importlib
__import__(name="os", level=0)
__import__(level=0, name="json")
importlib.import_module(package="os", name="sys")
__import__("os", globals(), locals(), ["json"], 0)
importlib.import_module(name=name)
__import__(level=0)
"""
    found = [(2, "os"), (4, "sys"), (5, "os"), (6, "?"), (7, "?")]
    assert solution.violations(source, ALLOWED) == found


@pytest.mark.hint("By what names can the same function be called?")
def test_other_names(solution):
    """The functions and their modules have other names"""
    source = """import importlib as lib, builtins as b
from importlib import import_module as load, __import__ as bring
from builtins import __import__ as get
from importlib import import_module
lib.import_module("one")
load("two")
bring("three")
get("four")
b.__import__("five")
import_module("six")
"""
    found = [(5, "one"), (6, "two"), (7, "three"), (8, "four"), (9, "five"), (10, "six")]
    assert solution.violations(source, ALLOWED) == found


@pytest.mark.hint("Does a name stand for the same thing when it was not imported?")
def test_functions_that_only_sound_alike(solution):
    """Functions of the same name that are something else"""
    source = """import json
load("a")
import_module("b")
plugins.import_module("c")
json.__import__("d")
plugins.importlib.import_module("e")
importlib["import_module"]("f")
importlib.reload("g")
import_module = __import__
"""
    assert solution.violations(source, ALLOWED) == []


@pytest.mark.hint("Where does a function stand that is called, and where the import that gave it its name?")
def test_an_import_further_down(solution):
    """The import that renames stands further down, in a function"""
    source = """def f():
    return load("os"), lib.import_module("sys")


def g():
    global load, lib
    from importlib import import_module as load
    import importlib as lib
"""
    assert solution.violations(source, ALLOWED) == [(2, "os"), (2, "sys")]


@pytest.mark.hint("Which name does importing a submodule bind?")
def test_a_submodule_of_importlib(solution):
    """Importing a submodule binds the package, unless it gets another name"""
    source = """import importlib.util
importlib.import_module("os")
import importlib.abc as abc
abc.import_module("sys")
"""
    assert solution.violations(source, ALLOWED) == [(2, "os")]


@pytest.mark.hint("Is the function itself imported from where it may be?")
def test_modules_of_the_functions(solution):
    """The modules of these functions are modules like any other"""
    source = "import importlib as lib\nfrom builtins import __import__ as get\nlib.import_module('json')\nget('os')\n"
    assert solution.violations(source, {"json"}) == [(1, "importlib"), (2, "builtins.__import__"), (4, "os")]


@pytest.mark.hint("Relative to what?")
def test_relative_names(solution):
    """A name that begins with a dot is never allowed"""
    source = "import importlib\nimportlib.import_module('.decoder', 'json')\nimportlib.import_module('..json', package='json.x')\n"
    assert solution.violations(source, ALLOWED | {".decoder", ""}) == [(2, ".decoder"), (3, "..json")]


@pytest.mark.hint("Can a call stand inside another?")
def test_calls_in_calls(solution):
    """Calls inside of calls and other expressions, from left to right"""
    source = "x = [__import__('a').f(__import__('b')), __import__(__import__('c').name), f'{__import__(\"d\")}', lambda: __import__('e')]"
    assert solution.violations(source, ALLOWED) == [(1, "a"), (1, "b"), (1, "?"), (1, "c"), (1, "d"), (1, "e")]


@pytest.mark.hint("Which module does a relative import mean?")
def test_a_namesake_of_its_own(solution):
    """A module of one's own may have the name of another"""
    source = "from .importlib import import_module as load\nload('json')\nload(name)\n"
    assert solution.violations(source, ALLOWED) == [(1, ".importlib.import_module")]
