"""Imports ahead what solutions usually import, once a cell instead of once a test."""

import threading
import warnings
from importlib import import_module, invalidate_caches
from multiprocessing import resource_tracker

_USUAL = (
    "abc array ast asyncio base64 bisect builtins cmath collections.abc concurrent.futures.process concurrent.futures.thread"
    " contextlib contextvars copy csv ctypes dataclasses datetime decimal difflib enum fractions functools gc graphlib hashlib"
    " heapq inspect io itertools json linecache logging math mmap multiprocessing.pool multiprocessing.synchronize numbers"
    " operator os pathlib pickle pprint queue random re secrets select selectors shutil signal socket statistics string struct"
    " subprocess sys tempfile textwrap threading time timeit traceback types typing unicodedata uuid warnings weakref"
    " zoneinfo"
).split()

_THREAD_STACK_BYTES = 2 << 20
"""The default, 8 MiB, would count against RLIMIT_DATA in full for every thread, used or not."""


def warm_up() -> None:
    """Leaves nothing to import for what every test does."""
    for name in _USUAL:
        import_module(name)
    warnings.filterwarnings("ignore", message=".*multi-threaded.*fork.*", category=DeprecationWarning)
    # It is a program of its own, which may not be started; what it would remove, the warden does.
    resource_tracker.register = resource_tracker.unregister = _untracked
    threading.stack_size(_THREAD_STACK_BYTES)
    # The first call imports what it needs; the agent makes one in every test.
    invalidate_caches()


def _untracked(name: str, rtype: str) -> None:
    pass
