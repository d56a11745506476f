# fails: test_a_source_that_fails_half_way, test_a_source_that_fails_at_once, test_nothing_comes_after_a_failure
def reverse(generator):
    items = []
    try:
        for item in generator:
            items.append(item)
    except Exception:
        pass
    yield from reversed(items)
