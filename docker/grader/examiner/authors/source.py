"""Facts about the candidate's source text, for tests that ask how something is written."""

import ast
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Source:
    """``files`` maps each path to its text; ``text`` and ``tree`` are those of the challenge's module."""

    files: dict[str, str]
    module: str = field(repr=False)

    @property
    def path(self) -> str:
        """The path of the module's own file: ``solution.py``, or ``app/main.py`` for ``app.main``."""
        stem = self.module.replace(".", "/")
        for path in (f"{stem}.py", f"{stem}/__init__.py"):
            if path in self.files:
                return path
        return next(iter(self.files))

    @property
    def text(self) -> str:
        return self.files[self.path]

    @cached_property
    def tree(self) -> ast.Module:
        return self.tree_of(self.path)

    def tree_of(self, path: str) -> ast.Module:
        """The syntax tree of any of the files."""
        return ast.parse(self.files[path], filename=path)
