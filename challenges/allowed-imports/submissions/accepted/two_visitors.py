"""The first visitor learns the names under which a script knows the functions that import, the second one reports."""

import ast
from itertools import accumulate

FUNCTIONS = {"importlib": ["import_module", "__import__"], "builtins": ["__import__"]}


class Names(ast.NodeVisitor):
    def __init__(self):
        self.functions = {"__import__"}

    def visit_Import(self, node):
        for alias in node.names:
            package = alias.name.partition(".")[0]
            if alias.name in FUNCTIONS or (package in FUNCTIONS and alias.asname is None):
                name = alias.asname or package
                self.functions.update(f"{name}.{function}" for function in FUNCTIONS[package])

    def visit_ImportFrom(self, node):
        for alias in node.names:
            if node.level == 0 and alias.name in FUNCTIONS.get(node.module, []):
                self.functions.add(alias.asname or alias.name)


class Report(ast.NodeVisitor):
    def __init__(self, functions, allowed):
        self.functions = functions
        self.allowed = allowed | {"__future__"}
        self.found = []

    def visit_Import(self, node):
        for alias in node.names:
            self.report(node, alias.name)

    def visit_ImportFrom(self, node):
        for alias in node.names:
            self.report(node, "." * node.level + ".".join(filter(None, [node.module, alias.name])))

    def visit_Call(self, node):
        if ast.unparse(node.func) in self.functions:
            keywords = {keyword.arg: keyword.value for keyword in node.keywords}
            name = node.args[0] if node.args else keywords.get("name")
            self.report(node, name.value if isinstance(name, ast.Constant) and isinstance(name.value, str) else "?")
        self.generic_visit(node)

    def report(self, node, name):
        packages = accumulate(name.split("."), "{}.{}".format)
        if name.startswith(".") or self.allowed.isdisjoint(packages):
            self.found.append(((node.lineno, node.col_offset), name))


def violations(source: str, allowed: set[str]) -> list[tuple[int, str]]:
    tree = ast.parse(source)
    names = Names()
    names.visit(tree)
    report = Report(names.functions, set(allowed))
    report.visit(tree)
    return [(line, name) for (line, _), name in sorted(report.found, key=lambda item: item[0])]
