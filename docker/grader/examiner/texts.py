"""Texts for the report: bounded, and free of what no UTF-8 file can hold."""

_CUT = " … (cut)"


def bounded(text: str, most_bytes: int) -> str:
    """``text`` in at most ``most_bytes`` bytes of UTF-8; lone surrogates are written as escapes."""
    # A character is at least a byte: nothing beyond so many can be kept.
    encoded = text[: most_bytes + 1].encode("utf-8", "backslashreplace")
    if len(encoded) <= most_bytes:
        return encoded.decode()
    return encoded[: most_bytes - len(_CUT.encode())].decode("utf-8", "ignore") + _CUT
