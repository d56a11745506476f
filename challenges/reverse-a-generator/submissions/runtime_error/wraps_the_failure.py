# fails: test_a_source_that_fails_half_way
def reverse(generator):
    try:
        items = list(generator)
    except Exception as error:
        raise RuntimeError("the source could not be read") from error
    yield from items[::-1]
