"""Imports a snippet's modules as ``python -O`` would compile them, in an interpreter that was started without it."""

import importlib.machinery
import sys
import types
from typing import Any


def import_from(folder: str, entry: str, optimize: int) -> None:
    """From here on modules are looked for in ``folder`` first, which is called ``entry`` on the path, and compiled at that level."""

    class Loader(importlib.machinery.SourceFileLoader):
        def source_to_code(self, data: Any, path: Any, *, _optimize: int = optimize) -> types.CodeType:
            return super().source_to_code(data, path, _optimize=optimize)  # type: ignore[call-arg]

    sys.dont_write_bytecode = True
    sys.path_importer_cache[folder] = importlib.machinery.FileFinder(folder, (Loader, [".py"]))
    sys.path[0] = entry
    for name in _modules_in(folder):
        sys.modules.pop(name, None)


def _modules_in(folder: str) -> list[str]:
    """A snippet's own modules come before any of that name that is loaded already."""
    finder = sys.path_importer_cache[folder]
    assert finder is not None
    return [name for name in list(sys.modules) if "." not in name and name != "__main__" and finder.find_spec(name)]
