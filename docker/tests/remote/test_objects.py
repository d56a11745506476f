"""What crosses by reference: the proxy behaves as the object, and no comparison asks a liar."""

import inspect
import types
from collections.abc import Generator, Iterator

import pytest

VECTOR = """
    import functools
    @functools.total_ordering
    class Vector:
        '''Two numbers.'''
        size = 2
        def __init__(self, x, y): self.x, self.y = x, y
        def __add__(self, o): return Vector(self.x + o.x, self.y + o.y)
        def __mul__(self, k): return Vector(self.x * k, self.y * k)
        __rmul__ = __mul__
        def __iadd__(self, o): self.x += o.x; self.y += o.y; return self
        def __neg__(self): return Vector(-self.x, -self.y)
        def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
        def __eq__(self, o): return isinstance(o, Vector) and (self.x, self.y) == (o.x, o.y)
        def __lt__(self, o): return abs(self) < abs(o)
        def __hash__(self): return hash((self.x, self.y))
        def __repr__(self): return f"Vector({self.x}, {self.y})"
        def __str__(self): return f"<{self.x} {self.y}>"
        def __format__(self, spec): return f"{spec}|{self.x}"
        def __len__(self): return 2
        def __bool__(self): return self.x != 0 or self.y != 0
        def __iter__(self): yield self.x; yield self.y
        def __reversed__(self): return iter([self.y, self.x])
        def __contains__(self, v): return v in (self.x, self.y)
        def __getitem__(self, i): return (self.x, self.y)[i]
        def __setitem__(self, i, v): setattr(self, "xy"[i], v)
        def __delitem__(self, i): setattr(self, "xy"[i], 0)
        def __int__(self): return int(abs(self))
        def __float__(self): return float(abs(self))
        def __index__(self): return 3
        def __round__(self, n=0): return round(abs(self), n)
        def __call__(self, *a, **k): return a, k
        def __enter__(self): self.x = "in"; return self
        def __exit__(self, kind, error, tb): self.x = kind and kind.__name__; return kind is KeyError
        def __matmul__(self, o): return self.x * o.x
        def __divmod__(self, k): return divmod(self.x, k)
        def __pow__(self, k): return self.x ** k
        @property
        def length(self): return abs(self)
        @classmethod
        def zero(cls): return cls(0, 0)
        @staticmethod
        def name(): return "v"
"""


def test_special_methods_work_as_on_the_object(solve):
    v = solve(VECTOR).Vector
    a = v(3, 4)
    assert a + v(1, 1) == v(4, 5)
    assert a * 2 == 2 * a == v(6, 8)
    assert -a == v(-3, -4)
    assert (abs(a), int(a), float(a), round(a, 1), len(a)) == (5.0, 5, 5.0, 5.0, 2)
    assert (repr(a), str(a), f"{a:spec}") == ("Vector(3, 4)", "<3 4>", "spec|3")
    assert (list(a), list(reversed(a)), 3 in a, 9 in a, a[0], a[0:2]) == ([3, 4], [4, 3], True, False, 3, (3, 4))
    assert (bool(a), bool(v(0, 0))) == (True, False)
    assert [10, 20, 30, 40][a] == 40
    assert a(1, k=2) == ((1,), {"k": 2})
    assert a @ v(2, 0) == 6
    assert divmod(a, 2) == (1, 1)
    assert a**2 == 9


def test_items_and_attributes_can_be_set_and_deleted(solve):
    a = solve(VECTOR).Vector(1, 2)
    a[0] = 5
    a.y = 6
    del a[1]
    assert (a.x, a.y) == (5, 0)
    del a.x
    with pytest.raises(AttributeError):
        a.x  # noqa: B018
    assert "y" in dir(a)
    assert vars(a) == {"y": 0}


def test_an_operator_in_place_keeps_the_object(solve):
    v = solve(VECTOR).Vector
    a = before = v(1, 1)
    a += v(2, 2)
    assert a is before
    assert a == v(3, 3)


def test_objects_compare_and_hash_by_the_candidates_own_rules(solve):
    v = solve(VECTOR).Vector
    assert v(1, 2) == v(1, 2)
    assert v(1, 2) != v(2, 1)
    assert v(1, 1) < v(2, 2) <= v(2, 2)
    assert sorted([v(2, 2), v(1, 1)]) == [v(1, 1), v(2, 2)]
    assert len({v(1, 2), v(1, 2)}) == 1
    assert {v(1, 2): "found"}[v(1, 2)] == "found"
    assert v(1, 2) in [v(1, 2)]


def test_context_managers_see_the_exception_and_may_swallow_it(solve):
    v = solve(VECTOR).Vector(1, 2)
    with v as entered:
        assert entered is v
        assert v.x == "in"
    assert v.x is None
    with v:
        raise KeyError("swallowed")
    assert v.x == "KeyError"
    error = ValueError("through")
    with pytest.raises(ValueError) as caught, v:
        raise error
    assert caught.value is error


def test_a_class_passes_for_a_class(solve):
    solution = solve(VECTOR + "    class Small(Vector): pass\n")
    assert isinstance(solution.Vector, type) and inspect.isclass(solution.Vector)
    small = solution.Small(1, 1)
    assert isinstance(small, solution.Small) and isinstance(small, solution.Vector)
    assert not isinstance(solution.Vector(1, 1), solution.Small)
    assert not isinstance(3, solution.Vector)
    assert issubclass(solution.Small, solution.Vector) and not issubclass(solution.Vector, solution.Small)
    assert type(small) is solution.Small and small.__class__ is solution.Small
    assert [base.__name__ for base in solution.Small.__mro__] == ["Small", "Vector", "object"]
    assert (solution.Vector.__name__, solution.Vector.__doc__, solution.Vector.size) == ("Vector", "Two numbers.", 2)
    assert (small.length, solution.Vector.zero().x, solution.Vector.name()) == (pytest.approx(2**0.5), 0, "v")


def test_deriving_from_a_candidates_class_is_refused_in_words(solve):
    vector = solve(VECTOR).Vector
    with pytest.raises(TypeError, match="cannot derive Mine"):

        class Mine(vector):
            pass


def test_what_the_object_cannot_do_its_proxy_cannot_do(solve):
    thing = solve("class Thing: pass").Thing()
    assert not callable(thing)
    assert not isinstance(thing, Iterator)
    with pytest.raises(TypeError, match="no len"):
        len(thing)
    with pytest.raises(TypeError, match="not iterable"):
        iter(thing)
    with pytest.raises(TypeError, match="unsupported operand"):
        thing + 1


def test_the_same_object_is_the_same_proxy(solve):
    solution = solve("class A: pass\na = A()\ndef same(): return a\nclass B: pass")
    assert solution.a is solution.same() is solution.a
    assert solution.A() is not solution.a
    assert solution.same is solution.same


def test_a_proxy_that_was_dropped_gives_the_object_back(load):
    session = load(
        "import weakref, gc\nclass A: pass\ndef make():\n    global r\n    a = A()\n    r = weakref.ref(a)\n    return a\ndef alive(): return r() is not None"
    )
    thing = session.module.make()
    assert session.module.alive() is True
    del thing
    assert session.module.alive() is False


@pytest.mark.parametrize("answer", ["True", "1", "'yes'", "[1]"])
def test_a_liar_is_equal_to_no_plain_value(solve, answer):
    solution = solve(f"""
        asked = []
        class Liar:
            def __eq__(self, other): asked.append(1); return {answer}
            def __ne__(self, other): asked.append(1); return False
            def __lt__(self, other): asked.append(1); return True
            __gt__ = __le__ = __ge__ = __lt__
            def __hash__(self): return hash(3)
            def __bool__(self): return True
        def make(): return Liar()
        def count(): return len(asked)
    """)
    liar = solution.make()
    for value in (3, [3, 2, 1], "x", None, True, {}, (1,), 3.0):
        assert not liar == value
        assert not value == liar
        assert liar != value
        assert liar not in [value]
    with pytest.raises(TypeError):
        liar < 3  # noqa: B015
    with pytest.raises(TypeError):
        sorted([liar, 3])
    assert solution.count() == 0


def test_between_two_of_the_candidates_objects_only_an_exact_bool_counts(solve):
    solution = solve("class A:\n    def __init__(self, say): self.say = say\n    def __eq__(self, o): return self.say")
    assert solution.A(True) == solution.A(False)
    assert not solution.A(1) == solution.A(False)
    assert not solution.A("yes") == solution.A(False)


def test_a_length_or_truth_that_is_none_raises_as_in_python(solve):
    solution = solve(
        "class A:\n    def __len__(self): return -1\nclass B:\n    def __bool__(self): return 3\nclass C:\n    def __len__(self): return 'x'"
    )
    with pytest.raises(ValueError):
        len(solution.A())
    with pytest.raises(TypeError):
        bool(solution.B())
    with pytest.raises(TypeError):
        len(solution.C())


def test_a_generator_passes_for_a_generator(solve):
    generator = solve(
        "def f():\n    got = yield 1\n    try: yield got\n    except ValueError as e: yield str(e)\n    return 'end'"
    ).f()
    assert inspect.isgenerator(generator)
    assert isinstance(generator, types.GeneratorType | Generator) and isinstance(generator, Iterator)
    assert next(generator) == 1
    assert generator.send("sent") == "sent"
    assert generator.throw(ValueError("thrown")) == "thrown"
    with pytest.raises(StopIteration) as stop:
        next(generator)
    assert stop.value.value == "end"


def test_closing_a_generator_runs_its_cleanup(solve):
    solution = solve("log = []\ndef f():\n    try: yield 1\n    finally: log.append('closed')")
    generator = solution.f()
    next(generator)
    generator.close()
    assert solution.log == ["closed"]


def test_a_function_can_be_inspected(solve):
    solution = solve("""
        def f(a: int, /, b, *c: str, d=3, **e) -> bool:
            '''Does.'''
        async def g(): pass
        def h(): yield
    """)
    assert (solution.f.__name__, solution.f.__doc__) == ("f", "Does.")
    assert str(inspect.signature(solution.f)) == "(a: int, /, b, *c: str, d=3, **e) -> bool"
    assert inspect.isfunction(solution.f) and callable(solution.f)
    assert inspect.iscoroutinefunction(solution.g) and not inspect.iscoroutinefunction(solution.f)
    assert inspect.isgeneratorfunction(solution.h) and not inspect.isgeneratorfunction(solution.g)


def test_members_of_an_enumeration_keep_their_identity(solve):
    solution = solve(
        "import enum\nclass Color(enum.Enum):\n    RED = 1\n    BLUE = 2\ndef red(): return Color.RED\ndef both(): return [Color.RED, Color.BLUE]"
    )
    assert solution.red() is solution.Color.RED
    assert solution.both() == [solution.Color.RED, solution.Color.BLUE] == list(solution.Color)
    assert solution.Color["BLUE"] is solution.Color(2) is solution.Color.BLUE
    assert isinstance(solution.red(), solution.Color)
    assert (solution.red().name, solution.red().value, len(solution.Color)) == ("RED", 1, 2)
    assert {solution.Color.RED: "r"}[solution.red()] == "r"


def test_objects_inside_containers_are_proxies_also_as_keys(solve):
    solution = solve("class A: pass\na = A()\ndef f(): return {a: [a, (a,)]}")
    assert solution.f() == {solution.a: [solution.a, (solution.a,)]}


def test_a_proxy_handed_back_is_the_object_itself(solve):
    solution = solve("class A: pass\ndef same(x, y): return x is y and type(x) is A")
    a = solution.A()
    assert solution.same(a, a) is True


def test_a_dataclass_behaves(solve):
    solution = solve("from dataclasses import dataclass\n@dataclass(order=True)\nclass P:\n    x: int\n    y: int = 0")
    assert solution.P(1) == solution.P(1, 0) != solution.P(2)
    assert solution.P(1) < solution.P(2)
    assert repr(solution.P(1)) == "P(x=1, y=0)"
    with pytest.raises(TypeError):
        hash(solution.P(1))


def test_abstract_classes_decide_what_their_instances_are(solve):
    solution = solve(
        "import abc\nclass A(abc.ABC):\n    @abc.abstractmethod\n    def f(self): ...\nA.register(int)\nclass B(A):\n    def f(self): return 1"
    )
    assert isinstance(3, solution.A) and not isinstance("x", solution.A)
    assert isinstance(solution.B(), solution.A)
    with pytest.raises(TypeError, match="abstract"):
        solution.A()


def test_copies_are_made_where_the_object_lives(solve):
    import copy

    solution = solve("class A:\n    def __init__(self): self.items = [1]")
    a = solution.A()
    b = copy.deepcopy(a)
    assert b is not a and isinstance(b, solution.A) and b.items == [1]
