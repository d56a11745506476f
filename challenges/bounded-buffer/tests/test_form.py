import ast

import pytest

pytestmark = pytest.mark.group("form")

FORBIDDEN = {"queue", "_queue", "multiprocessing", "concurrent", "asyncio"}


def imported(tree):
    """The first names of all modules that are imported, in a statement or by a call with the name as a text."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (alias.name.partition(".")[0] for alias in names)
            case ast.ImportFrom(module=str(module)):
                yield module.partition(".")[0]
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[ast.Constant(value=str(module)), *_]):
                if name in ("__import__", "import_module"):
                    yield module.partition(".")[0]


def called(tree):
    """The names of everything that is called."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
                yield name


@pytest.mark.hint("The buffer is what you are asked to build; is it built, or fetched?")
def test_no_ready_made_queue(source):
    """No ready-made queue is imported"""
    found = FORBIDDEN & set(imported(source.tree))
    assert not found, f"imported: {', '.join(sorted(found))}"


@pytest.mark.hint("Who wakes a thread that sleeps for a fixed time?")
def test_no_naps(source):
    """Nothing called sleep is called"""
    assert "sleep" not in called(source.tree)
