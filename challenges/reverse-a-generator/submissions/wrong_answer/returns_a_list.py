# fails: test_the_result_is_an_iterator, test_calling_pulls_nothing
def reverse(generator):
    return list(generator)[::-1]
