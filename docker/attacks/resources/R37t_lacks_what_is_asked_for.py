# id: R37t
# attack: has none of the functions it is asked for
# challenge: limits-callbacks
# expect: runtime_error
def __getattr__(name):
    raise AttributeError("\x1b[31m" + name * 1000)
