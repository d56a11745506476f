import ast

import pytest

pytestmark = pytest.mark.group("form")


def names(tree):
    """Every name and attribute of the source, and the parts of the names of what it imports."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name):
                yield name
            case ast.Import(names=aliases):
                yield from (part for alias in aliases for part in alias.name.split("."))
            case ast.ImportFrom(module=module, names=aliases):
                yield from (alias.name for alias in aliases)
                yield from (module or "").split(".")


@pytest.mark.hint("The buffer is what you are asked to build; is it built, or fetched?")
def test_no_ready_made_queue(source):
    """No ready-made queue is used"""
    found = [name for name in names(source.tree) if name.endswith("Queue")]
    imports = [node for node in ast.walk(source.tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    found += [name for node in imports for name in names(node) if name.endswith(("queue", "queues"))]
    assert not found, f"used: {', '.join(found)}"


@pytest.mark.hint("Who resumes a task that waits?")
def test_no_going_round_in_circles(source):
    """Nothing called sleep is called"""
    calls = [node.func for node in ast.walk(source.tree) if isinstance(node, ast.Call)]
    assert not [call for call in calls if getattr(call, "attr", getattr(call, "id", None)) == "sleep"]
