"""A candidate's files become modules: written, compiled, executed."""

import ast
import importlib
import importlib.util
import os
import sys
import traceback
import types
from pathlib import Path

from grader.wire.limits import LIMITS
from grader.wire.private import BUILTINS as __builtins__

_LINE = 300
"""Of a line that is quoted; a line of source may be as long as the source."""


class NotCompiled(Exception):
    """One of the files is not Python; the text is what the interpreter would print: file, line, and what is wrong."""


def write_and_compile(files: dict[str, str]) -> None:
    """Puts the files below the working directory and compiles each; ``NotCompiled`` for the first that does not."""
    for name, source in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(source.encode("utf-8", "surrogatepass"))
    for name, source in files.items():
        if name.endswith(".py"):
            _compile(name, source.encode("utf-8", "surrogatepass"))


def _compile(name: str, source: bytes) -> None:
    try:
        compile(source, name, "exec", dont_inherit=True)
        if b"coding" in source and ast.dump(ast.parse(source)) != ast.dump(ast.parse(source.decode())):
            raise SyntaxError(
                "The encoding that the first lines declare makes another program of this text; leave the declaration out."
            )
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as error:
        lines = "".join(traceback.format_exception_only(error)).splitlines()
        text = "".join(f"{line[:_LINE]}\n" for line in lines)
        if f'File "{name}"' not in text:
            text = f'  File "{name}"\n{text}'
        raise NotCompiled(text[: LIMITS.error_chars].encode("utf-8", "backslashreplace").decode()) from None


def load(module: str, files: dict[str, str]) -> types.ModuleType:
    """Executes ``module`` under its name. Its own files come before any other module of that name, also one that is
    loaded already."""
    here = os.getcwd()
    sys.path.insert(0, here)
    sys.dont_write_bytecode = True
    sys.argv = [module]
    sys.modules["__main__"] = types.ModuleType("__main__")
    for name in files:
        if name.endswith(".py"):
            sys.modules.pop(name.split("/")[0].removesuffix(".py"), None)
    importlib.invalidate_caches()
    parent, _, _ = module.rpartition(".")
    if parent:
        importlib.import_module(parent)
    path = module.replace(".", "/")
    for candidate, package in ((f"{path}.py", None), (f"{path}/__init__.py", [os.path.join(here, path)])):
        if candidate in files:
            return _execute(module, os.path.join(here, candidate), package)
    return importlib.import_module(module)


def _execute(name: str, path: str, package: list[str] | None) -> types.ModuleType:
    if name in sys.modules and getattr(sys.modules[name], "__file__", None) == path:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, path, submodule_search_locations=package)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    parent, _, last = name.rpartition(".")
    if parent:
        setattr(sys.modules[parent], last, module)
    return sys.modules.get(name, module)
