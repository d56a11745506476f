# fails: test_many_streams
def merge(streams, before):
    heads = []
    for stream in streams:
        for item in stream:
            heads.append([item, stream])
            break
    while heads:
        first = 0
        for place in range(1, len(heads)):
            if before(heads[place][0], heads[first][0]):
                first = place
        yield heads[first][0]
        try:
            heads[first][0] = next(heads[first][1])
        except StopIteration:
            del heads[first]
