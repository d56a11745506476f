# order: filter_first, sort_first, square_first
# fails: test_functions_never_seen, test_every_name_once, test_several_times
def benchmark(functions, arguments):
    return ["filter_first", "sort_first", "square_first"]
