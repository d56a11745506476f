# fails: test_calling_reverse_reads_nothing, test_calling_pulls_nothing, test_giving_up_before_the_start
def reverse(generator):
    return reversed(list(generator))
