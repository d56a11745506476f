def stamp(text: str, *, _numbers=__import__("itertools").count(1)) -> str:
    """Returns `text` with the number of this call before it."""
    if isinstance(text, str):
        return f"{next(_numbers)}. {text}"
    raise TypeError
