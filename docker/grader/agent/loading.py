"""A candidate's files become modules: written, compiled, executed."""

import ast
import builtins
import importlib
import importlib.util
import os
import sys
import traceback
import types
from importlib.machinery import SourceFileLoader

from grader.wire.limits import LIMITS
from grader.wire.private import BUILTINS as __builtins__

_LINE = 300
"""Of a line that is quoted; a line of source may be as long as the source."""


class NotCompiled(Exception):
    """One of the files is not Python; the text is what the interpreter would print: file, line, and what is wrong."""


def write_and_compile(files: dict[str, str]) -> dict[str, types.CodeType | None]:
    """Puts the files below the working directory and compiles each, which gives what each Python file does; ``NotCompiled`` for the first
    that does not."""
    here = os.getcwd()
    for name, source in files.items():
        if "/" in name:
            os.makedirs(os.path.dirname(name), exist_ok=True)
        file = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC)
        try:
            rest = source.encode("utf-8", "surrogatepass")
            while rest:
                rest = rest[os.write(file, rest) :]
        finally:
            os.close(file)
    return {
        name: _compile(name, os.path.join(here, name), source.encode("utf-8", "surrogatepass")) if name.endswith(".py") else None
        for name, source in files.items()
    }


def _compile(name: str, path: str, source: bytes) -> types.CodeType:
    try:
        code = compile(source, path, "exec", dont_inherit=True)
        if b"coding" in source and ast.dump(ast.parse(source)) != ast.dump(ast.parse(source.decode())):
            raise SyntaxError(
                "The encoding that the first lines declare makes another program of this text; leave the declaration out."
            )
        return code
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as error:
        if isinstance(error, SyntaxError) and error.filename == path:
            error.filename = name
        lines = "".join(traceback.format_exception_only(error)).splitlines()
        text = "".join(f"{line[:_LINE]}\n" for line in lines)
        if f'File "{name}"' not in text:
            text = f'  File "{name}"\n{text}'
        raise NotCompiled(text[: LIMITS.error_chars].encode("utf-8", "backslashreplace").decode()) from None


def load(module: str, files: dict[str, types.CodeType | None]) -> types.ModuleType:
    """Executes ``module`` under its name. Its own files come before any other module of that name, also one that is
    loaded already; they lie below the working directory, and what each does may have been compiled."""
    here = os.getcwd()
    sys.path.insert(0, here)
    sys.dont_write_bytecode = True
    sys.argv = [module]
    sys.modules["__main__"] = types.ModuleType("__main__")
    for name in files:
        if name.endswith(".py"):
            sys.modules.pop(name.split("/")[0].removesuffix(".py"), None)
    # It may have been looked through before the files were there.
    sys.path_importer_cache.pop(here, None)
    parent, _, _ = module.rpartition(".")
    if parent:
        importlib.import_module(parent)
    path = module.replace(".", "/")
    for candidate, package in ((f"{path}.py", None), (f"{path}/__init__.py", [os.path.join(here, path)])):
        if candidate in files:
            return _execute(module, os.path.join(here, candidate), package, files[candidate])
    return importlib.import_module(module)


def _execute(name: str, path: str, package: list[str] | None, code: types.CodeType | None) -> types.ModuleType:
    if name in sys.modules and getattr(sys.modules[name], "__file__", None) == path:
        return sys.modules[name]
    loader = SourceFileLoader(name, path)
    spec = importlib.util.spec_from_file_location(name, path, loader=loader, submodule_search_locations=package)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    if code is None:
        loader.exec_module(module)
    else:
        # Or it would be given this module's, which are private.
        vars(module)["__builtins__"] = vars(builtins)
        exec(code, vars(module))
    parent, _, last = name.rpartition(".")
    if parent:
        setattr(sys.modules[parent], last, module)
    return sys.modules.get(name, module)
