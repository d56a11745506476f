"""Makes a challenge of each exercise that is laid out as in Exercism's Python track: import_exercises.py EXERCISES CHALLENGES"""

import ast
import json
import shutil
import sys
from pathlib import Path

exercises, challenges = map(Path, sys.argv[1:3])


def is_test(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test")


def is_empty(node: ast.AST) -> bool:
    return isinstance(node, ast.ClassDef) and not node.body


def sample(text: str) -> str:
    """The file with the first of its tests alone: that one may be read."""
    tree = ast.parse(text)
    tests = [test for node in [tree, *tree.body] for test in getattr(node, "body", []) if is_test(test)]
    first = min(tests, key=lambda test: test.lineno)
    for node in [tree, *tree.body]:
        if isinstance(node, ast.Module | ast.ClassDef):
            node.body = [inner for inner in node.body if inner not in tests or inner is first]
    # A class that has lost all it had goes as well, unless something else names it.
    named = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    tree.body = [node for node in tree.body if not is_empty(node) or node.name in named]
    for node in filter(is_empty, tree.body):
        node.body = [ast.Pass()]
    return ast.unparse(tree) + "\n"


for exercise in sorted(path for path in exercises.iterdir() if (path / ".meta" / "example.py").is_file()):
    module, package = exercise.name.replace("-", "_"), challenges / exercise.name
    accepted = package / "submissions" / "accepted"
    shutil.copytree(exercise, package / "tests", ignore=shutil.ignore_patterns(f"{module}.py", ".*", "__pycache__"))
    accepted.mkdir(parents=True)
    title = json.dumps(exercise.name.replace("-", " ").capitalize())
    (package / "challenge.yaml").write_text(f"title: {title}\nmodule: {module}\n", encoding="utf-8")
    shutil.copy(exercise / ".docs" / "instructions.md", package / "statement.md")
    shutil.copy(exercise / f"{module}.py", package / "starter.py")
    shutil.copy(exercise / ".meta" / "example.py", accepted / "example.py")
    tests = next(path for path in (package / "tests").glob("*.py") if path.stem in (f"{module}_test", f"test_{module}"))
    (package / "tests" / "test_sample.py").write_text(sample(tests.read_text("utf-8")), encoding="utf-8")
    print(package)
