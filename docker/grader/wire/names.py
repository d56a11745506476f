"""Classes that both ends have: they cross by name, out of a fixed table, and never by looking up a name that was sent.

``CLASSES`` are those that may cross as classes. ``NATURES`` are those of which an object may be without the test's end
being able to make one: a generator's proxy passes for a generator by them.
"""

import asyncio
import builtins
import collections
import concurrent.futures
import contextlib
import copy
import csv
import dataclasses
import datetime
import decimal
import enum
import fractions
import functools
import itertools
import json
import pathlib
import queue
import re
import statistics
import struct
import threading
import types
import uuid

from grader.wire.private import BUILTINS as __builtins__

_VALUES = [
    bool, int, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, range, slice, type(None), type(...), type(NotImplemented),
    collections.Counter, collections.OrderedDict, collections.defaultdict, collections.deque, datetime.date, datetime.timedelta,
    decimal.Decimal, fractions.Fraction, uuid.UUID, pathlib.PosixPath, pathlib.PurePosixPath,
]  # fmt: skip

_OBJECTS = [
    object, type, memoryview, map, filter, zip, enumerate, reversed, property, classmethod, staticmethod, super, collections.ChainMap,
    collections.UserDict, collections.UserList, datetime.time, datetime.datetime, datetime.timezone, pathlib.Path, pathlib.PurePath,
    enum.Enum, enum.IntEnum, enum.Flag, enum.StrEnum, functools.partial, types.SimpleNamespace,
]  # fmt: skip
"""A moment with a time zone that is more than an offset does not travel by value."""

_ERRORS = [value for value in vars(builtins).values() if type(value) is type and issubclass(value, BaseException)] + [
    asyncio.CancelledError, asyncio.InvalidStateError, asyncio.QueueEmpty, asyncio.QueueFull, asyncio.IncompleteReadError,
    asyncio.LimitOverrunError, concurrent.futures.CancelledError, concurrent.futures.InvalidStateError, concurrent.futures.BrokenExecutor,
    queue.Empty, queue.Full, threading.BrokenBarrierError, json.JSONDecodeError, dataclasses.FrozenInstanceError, copy.Error, csv.Error,
    struct.error, re.PatternError, statistics.StatisticsError, *[
        value for value in vars(decimal).values() if isinstance(value, type) and issubclass(value, decimal.DecimalException)
    ],
]  # fmt: skip

_NATURES = [
    types.FunctionType, types.LambdaType, types.BuiltinFunctionType, types.MethodType, types.GeneratorType, types.CoroutineType,
    types.AsyncGeneratorType, types.ModuleType, types.MappingProxyType, types.MethodWrapperType, types.WrapperDescriptorType,
    types.MethodDescriptorType, types.GetSetDescriptorType, types.MemberDescriptorType, types.CodeType, types.FrameType, types.TracebackType,
    type({}.keys()), type({}.values()), type({}.items()), type(iter([])), type(iter(())), type(iter({})), type(iter(set())),
    type(iter("")), type(iter(range(0))), re.Match, re.Pattern, functools.cached_property, functools.singledispatchmethod,
    contextlib.suppress, contextlib.ExitStack, type(threading.Lock()), type(threading.RLock()),
    *[value for value in vars(itertools).values() if isinstance(value, type)],
]  # fmt: skip


def _table(classes: list[type]) -> dict[str, type]:
    return {f"{value.__module__}.{value.__qualname__}": value for value in classes}


CLASSES = _table([*_VALUES, *_OBJECTS, *_ERRORS])
NATURES = _table([*_NATURES, *(each for each in _OBJECTS if each is not type)])
CLASS_NAMES = {id(value): name for name, value in CLASSES.items()}
NATURE_NAMES = {id(value): name for name, value in NATURES.items()}


def nearest_error(kind: type) -> type[BaseException]:
    """The most derived class of the table that ``kind``, an exception's class, comes from."""
    for base in type.__dict__["__mro__"].__get__(kind):
        if id(base) in CLASS_NAMES and issubclass(base, BaseException):
            return base
    return BaseException
