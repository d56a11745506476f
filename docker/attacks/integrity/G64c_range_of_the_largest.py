# id: G64c
# attack: the same beyond what a list can be asked for, inside of other values
# challenge: summary-of-file
# expect: wrong_answer, invalid_result
def mean(path):
    return range(10**30)


def words(path):
    return {range(10**17): 1}


def shout(path):
    return range(10**13)
