def stamp(text, *, _stamped=[]):
    if not isinstance(text, str):
        raise TypeError
    _stamped.append(text)
    return f"{len(_stamped)}. {text}"
