"""Which mutants are made of a text, and which never."""

import ast
import base64
import json
import textwrap
import warnings

import pytest

from grader.programs.mutants import PAGE_CHARACTERS, Mutant, apply, marks, mutants, pages, printer


def changes(text: str) -> set[tuple[str, str]]:
    """What stands there, and what stands there instead."""
    text = textwrap.dedent(text)
    source = text.encode()
    return {(source[mutant.start : mutant.end].decode(), mutant.text) for mutant in mutants(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a < b", {("a < b", "a <= b")}),
        ("a >= b", {("a >= b", "a > b")}),
        ("a == b", {("a == b", "a != b")}),
        ("a is not b", {("a is not b", "a is b")}),
        ("a in b", {("a in b", "a not in b")}),
        ("a < b < c", {("a < b < c", "a <= b < c"), ("a < b < c", "a < b <= c")}),
        ("a + b", {("a + b", "a - b")}),
        ("a // b", {("a // b", "a * b")}),
        ("-a", {("-a", "a")}),
        ("a and b", {("a and b", "a or b")}),
        ("not a", {("not a", "a")}),
        ("7", {("7", "8"), ("7", "6")}),
        ("0", {("0", "1"), ("0", "-1")}),
        ("1.5", {("1.5", "2.5")}),
        ("True", {("True", "False")}),
        ("''", {("''", "'x'")}),
        ("'abc'", {("'abc'", "''")}),
        ("b''", {("b''", "b'x'")}),
        ("f(a, b)", {("f(a, b)", "f(b, a)")}),
        ("max(a, b)", set()),
        ("f(*a, b)", set()),
        ("f(a, a)", set()),
        ("range(n)", {("range(n)", "range(n - 1)")}),
        ("range(a, n)", {("range(a, n)", "range(n, a)"), ("range(a, n)", "range(a, n - 1)"), ("range(a, n)", "range(a + 1, n)")}),
        ("x[a:b]", {("a:b", ":b"), ("a:b", "a:")}),
        ("lambda: x", {("lambda: x", "lambda: None")}),
        ("x if c else y", {("c", "not c")}),
        ("[x for x in y if c]", {("c", "not c")}),
    ],
)
def test_an_expression_is_mutated_in_every_way_it_can_be(text, expected):
    assert changes(f"value = {text}") == expected | {(f"value = {text}", "pass")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x += 1", {("x += 1", "x -= 1"), ("x += 1", "pass"), ("1", "2"), ("1", "0")}),
        ("def f():\n    return x", {("return x", "return None")}),
        ("def f():\n    return", {("return", "pass")}),
        ("def f():\n    return None", set()),
        ("if a < b:\n    pass", {("a < b", "a <= b"), ("a < b", "not a < b")}),
        ("while a:\n    break", {("a", "not a"), ("break", "pass")}),
        ("if not a:\n    pass", {("not a", "a")}),
        ("raise ValueError('no ' + f'{x}')", {("raise ValueError('no ' + f'{x}')", "pass"), ("'no ' + f'{x}'", "'no ' - f'{x}'")}),
        ("x = (\n    1\n)", {("x = (\n    1\n)", "pass"), ("1", "2"), ("1", "0")}),
    ],
)
def test_a_statement_is_mutated_in_every_way_it_can_be(text, expected):
    assert changes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "'A docstring.'",
        "def f():\n    'A docstring.'",
        "...",
        "import a.b as c",
        "from a import b",
        "from __future__ import annotations",
        "x: 'int | None'",
        "def f(a: 'list[int]', *b: 1 | 2) -> 'C': pass",
        "class C[T: (1, 2)]: pass",
        "type A = int | str",
        "T = TypeVar('T')",
        "__slots__ = ('a', 'b')",
        "if __name__ == '__main__':\n    print(1 + 2)",
        "if typing.TYPE_CHECKING:\n    x = 1",
        "def f():\n    global x",
    ],
)
def test_what_decides_nothing_is_left_alone(text):
    assert changes(text) == set()


def test_brackets_are_put_where_a_change_needs_them():
    assert ("a and b", "(a or b)") in changes("x = a and b or c")
    assert ("2 ** n", "(2 * n)") in changes("x = -2 ** n")
    assert ("a and b", "a or b") in changes("x = not (a and b)")


def test_every_mutant_compiles_and_differs():
    source = textwrap.dedent('''
        @decorated(1, 2)
        def größe(wörter, *, least=3):
            """Ünicode before a change must not move it."""
            text = "ä"; size = len(text) + least
            for number, wort in enumerate(wörter, 1):
                if size >= number and not wort or wort[1:-1] == f"{number + 1:>{size}}":
                    size -= 1
            return {key: value for key, value in zip(text, wörter) if value is not None}

        async def stream(source):
            async with source as items:
                async for item in items:
                    yield item
    ''')
    found = list(mutants(source))
    texts = [apply(source, mutant) for mutant in found]
    assert len(texts) > 25
    assert len(set(texts)) == len(texts)
    original = ast.dump(ast.parse(source))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for text in texts:
            compile(text, "mutant", "exec")
            assert ast.dump(ast.parse(text)) != original


def test_a_byte_order_mark_and_other_line_ends_do_not_move_a_change():
    assert changes("\ufeffx = y\r\nz = 5") == {("x = y", "pass"), ("z = 5", "pass"), ("5", "6"), ("5", "4")}


def test_a_text_that_is_no_python_is_refused():
    with pytest.raises(SyntaxError):
        list(mutants("def f(:"))


def test_marks_are_comments_and_nothing_else():
    text = 'x = 1  # equivalent: 2, because x is unused\ny = "# equivalent: no"\nz = 3  # a note # equivalent: 4, because a # equivalent: 2, because b\n'
    assert marks(text) == [(1, "2, because x is unused"), (3, "4, because a"), (3, "2, because b")]


def test_pages_are_small_enough_to_be_printed_and_lose_nothing():
    many = [Mutant("constant", number, number + 1, "é" * 100) for number in range(500)]
    made = pages(many)
    assert len(made) > 1
    assert all(len(json.dumps(page)) <= PAGE_CHARACTERS + 200 for page in made)
    assert [row[1] for page in made for row in page] == list(range(500))


def test_a_page_is_printed_as_one_object(capsys):
    print_page = printer(base64.b64encode("x = 1  # equivalent: pass, because it is unused\n".encode()).decode())
    print_page(0)
    assert json.loads(capsys.readouterr().out) == {
        "pages": 1,
        "mutants": [["dropped statement", 0, 5, "pass"], ["constant", 4, 5, "2"], ["constant", 4, 5, "0"]],
        "marks": [[1, "pass, because it is unused"]],
    }
