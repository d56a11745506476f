"""Why the hub ends or refuses.

``HubError``: the hub cannot go on and exits with this text on standard error.
    ``BadMessage``: Java sent a frame that the protocol does not know.
"""


class HubError(Exception):
    """The hub cannot go on; the text is one sentence for a person."""


class BadMessage(HubError):
    """A frame from Java with a field that is missing, unknown or out of bounds."""
