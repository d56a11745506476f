"""What the statement calls nothing outside of the function, decided on the syntax tree and on the scopes."""

import ast
import builtins
from collections.abc import Iterator
from symtable import SymbolTable, symtable


def objections_to_form(module: ast.Module) -> Iterator[str]:
    """Why `module` is not just one plain `def stamp`, one text for each reason."""
    functions = 0
    for number, statement in enumerate(module.body):
        match statement:
            case ast.Expr(value=ast.Constant(value=str())) if number == 0:
                pass
            case ast.FunctionDef(name="stamp", decorator_list=decorators):
                functions += 1
                yield from (f"line {decorator.lineno}: stamp has a decorator" for decorator in decorators)
            case _:
                yield f"line {statement.lineno}: a statement of kind {type(statement).__name__} stands outside of the function"
    if functions != 1:
        yield f"the file defines stamp {functions} times, not once"


def outside_names(text: str) -> set[str]:
    """The names that the code takes from outside or puts there; the built-in ones are left out."""
    module = symtable(text, "solution.py", "exec")
    return set(_outside(module)) - set(dir(builtins))


def _outside(table: SymbolTable) -> Iterator[str]:
    at_the_top = table.get_type() == "module"
    for symbol in table.get_symbols():
        if symbol.is_referenced() if at_the_top else symbol.is_global():
            yield symbol.get_name()
    for inner in table.get_children():
        yield from _outside(inner)
