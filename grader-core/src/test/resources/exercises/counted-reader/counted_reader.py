class CountedReader:
    pass
