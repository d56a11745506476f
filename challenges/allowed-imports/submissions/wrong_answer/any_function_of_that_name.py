# fails: test_functions_that_only_sound_alike
import ast

IMPORTERS = {"__import__", "importlib.import_module", "importlib.__import__", "builtins.__import__"}


def violations(source, allowed):
    nodes = list(ast.walk(ast.parse(source)))
    names = {"__import__": "__import__"}
    found = []
    for node in nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                package = alias.name.split(".")[0]
                names[alias.asname or package] = alias.name if alias.asname else package
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            for alias in node.names:
                names[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    for node in nodes:
        for module in imported(node, names):
            if not is_allowed(module, allowed):
                found.append((node.lineno, node.col_offset, module))
    found.sort(key=lambda each: each[:2])
    return [(line, module) for line, _column, module in found]


def imported(node, names):
    match node:
        case ast.Import():
            return [alias.name for alias in node.names]
        case ast.ImportFrom(module=None):
            return ["." * node.level + alias.name for alias in node.names]
        case ast.ImportFrom():
            return ["." * node.level + f"{node.module}.{alias.name}" for alias in node.names]
        case ast.Call() if called(node.func, names) in IMPORTERS:
            return [argument(node)]
    return []


def called(function, names):
    match function:
        case ast.Name(id="import_module") | ast.Attribute(attr="import_module" | "__import__"):
            return "__import__"
        case ast.Name(id=name):
            return names.get(name)


def argument(call):
    given = call.args[:1] + [keyword.value for keyword in call.keywords if keyword.arg == "name"]
    match given:
        case [ast.Constant(value=str(name))]:
            return name
    return "?"


def is_allowed(module, allowed):
    parts = module.split(".")
    if parts[0] == "":
        return False
    return parts[0] == "__future__" or any(".".join(parts[:length]) in allowed for length in range(1, len(parts) + 1))
