def linearise(hierarchy, name):
    """Returns the class `name` and its ancestors in the order of C3; `hierarchy` tells the bases of every class."""
    raise NotImplementedError
