"""How much may travel on one test's channel. Both ends hold to these; only the examiner's end is believed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one test's conversation with one candidate's process."""

    total_bytes: int = 64 << 20
    """In either direction, frames' prefixes included."""
    nodes: int = 1_000_000
    """Values within one value, containers and their items alike."""
    depth: int = 100
    """Containers within containers."""
    integer_bits: int = 400_000
    """About 120,000 decimal digits."""
    fraction_bits: int = 16_384
    """Of a fraction's numerator and denominator, about 5,000 digits: reducing one takes quadratic time."""
    text_chars: int = 8 << 20
    handles: int = 20_000
    """Objects of one side that the other knows at the same time."""
    callbacks: int = 1_000
    """Calls from the candidate that are not answered yet."""
    threads: int = 64
    """Of those, calls that hold a thread of the examiner's."""
    error_chars: int = 8 << 10
    """The text or the traceback of one exception."""


LIMITS = Limits()
