class Animal:
    pass
