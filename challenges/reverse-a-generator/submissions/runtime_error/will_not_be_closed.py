# fails: test_giving_up_half_way
def reverse(generator):
    items = list(generator)
    while items:
        try:
            yield items.pop()
        except BaseException:
            continue
