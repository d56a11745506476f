# id: R57d
# attack: opens files until it is refused
# challenge: limits-files
# expect: runtime_error
def lines(path):
    kept = []
    while True:
        kept.append(open(path))
