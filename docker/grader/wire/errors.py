"""What can be wrong with something that arrives or is to be sent.

``WireError`` (a ``ValueError``)
    ``FrameError``: a frame that is too long, does not parse, nests too deeply or is no object. The conversation is
    faulty: close it, never repair it. ``RefusedValue``: a value outside the bounds, a cycle, or a form that the tables
    of ``values`` do not know.
"""


class WireError(ValueError):
    """Anything the wire does not allow; the text is one sentence for a person."""


class FrameError(WireError):
    """The stream of frames itself is faulty."""


class RefusedValue(WireError):
    """One value cannot be sent, or what arrived is not a value."""
