def stamp(text, *, _next=(lambda calls: lambda: calls.append(None) or len(calls))([])):
    match text:
        case str():
            return ". ".join([str(_next()), text])
    raise TypeError
