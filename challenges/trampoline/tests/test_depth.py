import ast

import pytest
from chains import Chain

pytestmark = pytest.mark.group("depth")

DEEP = 100_000
MEMORY = 16 * 1024 * 1024


def names_in(tree):
    """The names, attributes and imported names that stand in a syntax tree."""
    nodes = list(ast.walk(tree))
    used = {node.id for node in nodes if isinstance(node, ast.Name)} | {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    return used | {node.name for node in nodes if isinstance(node, ast.alias)}


@pytest.mark.hint("What is left of a call when the next one is made?")
@pytest.mark.limits(memory_bytes=MEMORY)
def test_plain_functions(solution, monkeypatch):
    """A long chain of calls of a plain function takes no stack and no memory"""
    chain = Chain(solution, monkeypatch, DEEP)
    assert solution.trampoline(next)(chain.of([next], "the end")) == "the end"


@pytest.mark.hint("Who makes the call when the function of a tail call has a trampoline of its own?")
@pytest.mark.limits(memory_bytes=MEMORY)
def test_decorated_functions(solution, monkeypatch):
    """A long chain of calls of a decorated function takes no stack and no memory"""
    chain = Chain(solution, monkeypatch, DEEP)
    bouncing = solution.trampoline(next)
    assert bouncing(chain.of([bouncing], "the end")) == "the end"


@pytest.mark.hint("How many trampolines are at work when two decorated functions call each other?")
@pytest.mark.limits(memory_bytes=MEMORY)
def test_two_functions_in_turns(solution, monkeypatch):
    """Two decorated functions and a plain one may call each other for as long as they like"""
    chain = Chain(solution, monkeypatch, DEEP)
    ping, pong = solution.trampoline(next), solution.trampoline(next)
    assert ping(chain.of([ping, pong, next], "the end")) == "the end"


@pytest.mark.hint("A deeper stack has an end, too.")
def test_no_deeper_stack(source, solution):
    """The stack is left as it is"""
    found = names_in(source.tree) & {"setrecursionlimit", "stack_size", "Thread"}
    assert not found, f"{', '.join(sorted(found))} is used"
    assert solution.trampoline(lambda: solution.tail_call(lambda: 1))() == 1
