"""The wire forms of values that hold no other values: tag to reader, exact type to writer.

A form is a JSON array whose first item is the tag. What JSON carries by itself (None, bool, str, a float that is
finite, an int of 64 bits) has no form here.
"""

from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from math import isfinite
from pathlib import PosixPath, PurePosixPath
from typing import Any
from uuid import UUID

from grader.wire.errors import RefusedValue
from grader.wire.limits import LIMITS
from grader.wire.private import BUILTINS as __builtins__

type Form = list[Any]
type Wire = None | bool | int | float | str | Form

SMALL_INTEGER = 1 << 63
_BASE64_CHARS = (LIMITS.text_chars + 2) // 3 * 4
_FLOATS = {"nan": float("nan"), "inf": float("inf"), "-inf": float("-inf")}


def write_int(value: int) -> Wire:
    """Itself, or its hexadecimal digits: Python refuses long decimal texts, and takes quadratic time for them."""
    if -SMALL_INTEGER <= value < SMALL_INTEGER:
        return value
    if value.bit_length() > LIMITS.integer_bits:
        raise RefusedValue(
            f"An int of {value.bit_length()} bits is longer than the {LIMITS.integer_bits} that may travel."
        )
    return ["i", format(value, "x")]


def held_by(value: range) -> int:
    """How many items it has, or more than may travel."""
    try:
        return len(value)
    except OverflowError:
        return LIMITS.nodes + 1


def write_float(value: float) -> Wire:
    return value if isfinite(value) else ["f", repr(value)]


def write_str(value: str) -> Wire:
    """Itself, or its bytes where lone surrogates would not survive JSON."""
    if len(value) > LIMITS.text_chars:
        raise RefusedValue(f"A text of {len(value)} characters is longer than the {LIMITS.text_chars} that may travel.")
    if value.isascii():
        return value
    try:
        value.encode()
    except UnicodeEncodeError:
        return ["u", _text64(value.encode("utf-8", "surrogatepass"))]
    return value


def write_bytes(value: bytes) -> Form:
    return ["b", _text64(value)]


def _text64(value: bytes) -> str:
    if len(value) > LIMITS.text_chars:
        raise RefusedValue(f"{len(value)} bytes are more than the {LIMITS.text_chars} that may travel in one value.")
    return b64encode(value).decode("ascii")


def read_bytes(text: object) -> bytes:
    return b64decode(_text(text, _BASE64_CHARS), validate=True)


def _text(value: object, most: int = 200_000) -> str:
    if type(value) is not str or len(value) > most:
        raise RefusedValue("A form holds something else where a text of bounded length belongs.")
    return value


def _whole(value: object) -> int:
    if type(value) is int:
        return value
    if type(value) is list and len(value) == 2 and value[0] == "i":
        return _hexadecimal(value[1])
    raise RefusedValue("A form holds something else where a whole number belongs.")


def _hexadecimal(text: object) -> int:
    number = int(_text(text, LIMITS.integer_bits // 4 + 2), 16)
    if number.bit_length() > LIMITS.integer_bits:
        raise RefusedValue(f"An int is longer than {LIMITS.integer_bits} bits.")
    return number


def _term(value: object) -> int:
    return _bounded_term(_whole(value))


def _bounded_term(number: int) -> int:
    """A fraction's numerator or denominator."""
    if number.bit_length() > LIMITS.fraction_bits:
        raise RefusedValue(f"A fraction's numerator or denominator is longer than {LIMITS.fraction_bits} bits.")
    return number


def _number(value: object) -> float:
    if type(value) is list and len(value) == 2 and value[0] == "f":
        return _FLOATS[_text(value[1])]
    if type(value) is not float:
        raise RefusedValue("A form holds something else where a float belongs.")
    return value


def _write_moment(value: datetime | time) -> Form | None:
    """None, so that the value goes by reference, where its time zone is more than a fixed offset from UTC."""
    zone = value.tzinfo
    if zone is None:
        return ["M" if type(value) is datetime else "T", value.isoformat(), value.fold]
    if (
        type(zone) is not timezone
        or zone != timezone(zone.utcoffset(None))
        or str(zone) != str(timezone(zone.utcoffset(None)))
    ):
        return None
    offset = zone.utcoffset(None)
    bare = value.replace(tzinfo=None).isoformat()
    return ["M" if type(value) is datetime else "T", bare, value.fold, offset.days, offset.seconds, offset.microseconds]


def _zone(offset: list[object]) -> timezone | None:
    if not offset:
        return None
    days, seconds, microseconds = map(_whole, offset)
    gap = timedelta(days, seconds, microseconds)
    return timezone(gap) if gap else UTC


WRITERS: dict[type, Callable[[Any], Wire]] = {
    int: write_int,
    float: write_float,
    str: write_str,
    bytes: write_bytes,
    complex: lambda value: ["j", write_float(value.real), write_float(value.imag)],
    type(...): lambda _: ["..."],
    type(NotImplemented): lambda _: ["?"],
    range: lambda value: ["r", write_int(value.start), write_int(value.stop), write_int(value.step)],
    date: lambda value: ["D", value.isoformat()],
    time: _write_moment,
    datetime: _write_moment,
    timedelta: lambda value: ["d", value.days, value.seconds, value.microseconds],
    Decimal: lambda value: ["N", _text(str(value))],
    Fraction: lambda value: ["F", *[write_int(_bounded_term(term)) for term in value.as_integer_ratio()]],
    UUID: lambda value: ["U", value.hex],
    PosixPath: lambda value: ["P", write_str(str(value))],
    PurePosixPath: lambda value: ["p", write_str(str(value))],
}


def _read_text(form: Wire) -> str:
    if type(form) is list and len(form) == 2 and form[0] == "u":
        return READERS["u"](form[1])
    return _text(form)


READERS: dict[str, Callable[..., Any]] = {
    "i": _hexadecimal,
    "f": lambda name: _FLOATS[_text(name)],
    "u": lambda text: read_bytes(text).decode("utf-8", "surrogatepass"),
    "b": read_bytes,
    "j": lambda real, imaginary: complex(_number(real), _number(imaginary)),
    "...": lambda: ...,
    "?": lambda: NotImplemented,
    "r": lambda start, stop, step: range(_whole(start), _whole(stop), _whole(step)),
    "D": lambda text: date.fromisoformat(_text(text)),
    "T": lambda text, fold, *offset: time.fromisoformat(_text(text)).replace(
        fold=_whole(fold), tzinfo=_zone(list(offset))
    ),
    "M": lambda text, fold, *offset: datetime.fromisoformat(_text(text)).replace(
        fold=_whole(fold), tzinfo=_zone(list(offset))
    ),
    "d": lambda days, seconds, microseconds: timedelta(_whole(days), _whole(seconds), _whole(microseconds)),
    "N": lambda text: Decimal(_text(text)),
    "F": lambda numerator, denominator: Fraction(_term(numerator), _term(denominator)),
    "U": lambda text: UUID(hex=_text(text)),
    "P": lambda text: PosixPath(_read_text(text)),
    "p": lambda text: PurePosixPath(_read_text(text)),
}

READING_FAILS = (TypeError, ValueError, LookupError, ArithmeticError, RecursionError, Base64Error)
"""What readers raise on a form that is none."""
