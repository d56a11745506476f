# id: G63b
# attack: returns an object that is told the expected set by assertSetEqual and then gives it
# challenge: summary-of-file
# expect: wrong_answer, runtime_error
class Learns:
    known = ()

    def difference(self, other):
        Learns.known = sorted(other)
        return set()

    def __iter__(self):
        return iter(self.known)


def words(path):
    return Learns()


mean = shout = words
