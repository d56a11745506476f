def reverse(generator):
    # The outermost iterable of a generator expression is evaluated at once, the inner ones only when it is pulled.
    return (item for source in [generator] for item in list(source)[::-1])
