# order: join_the_list, join_a_generator, add_to_the_end, add_to_the_front
# fails: test_functions_never_seen, test_every_name_once, test_so_many_rounds
def benchmark(functions, arguments, rounds):
    return ["join_the_list", "join_a_generator", "add_to_the_end", "add_to_the_front"]
