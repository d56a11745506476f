"""Reads values from a candidate's process that a test will use as if they were harmless.

A range and a decimal are short to write and can stand for more than any memory holds: ``list(range(10**12))`` and
``int(Decimal("1e999999999"))`` would take the examiner's, not the candidate's. A range counts as what it holds, as a list does; a
decimal is as long as an int may be. Tests may hand over either of any size.
"""

from decimal import Decimal
from typing import Any

from grader.wire.decoder import Decoder
from grader.wire.errors import RefusedValue
from grader.wire.limits import LIMITS
from grader.wire.scalars import Wire, held_by


class BoundedDecoder(Decoder):
    """A decoder for what comes from a candidate's process."""

    def value(self, form: Wire, depth: int) -> Any:
        value = super().value(form, depth)
        if type(value) is range:
            self._count(held_by(value))
        if type(value) is Decimal and value.is_finite() and abs(value.adjusted()) > LIMITS.integer_bits:
            raise RefusedValue(f"A decimal has more than {LIMITS.integer_bits} digits before or behind its point.")
        return value
