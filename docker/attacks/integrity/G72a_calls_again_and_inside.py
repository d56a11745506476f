# id: G72a
# attack: calls the test's functions re-entrantly, from threads, with strange and large arguments and behind the answer
# challenge: first-matches
# expect: wrong_answer, runtime_error, invalid_result, time_limit_exceeded
# passes: test_a_failing_predicate
import threading


def strange(call):
    for args in ((), (1, 2, 3), ("x" * 100_000,), (call,), (call, call), ([[[[]]]],), (strange,), (object(),), (type,), (ValueError,)):
        try:
            call(*args)
        except Exception:
            pass


def first_matches(matches, items, count):
    threads = [threading.Thread(target=strange, args=(matches,), daemon=True) for _ in range(3)]
    for thread in threads:
        thread.start()
    strange(matches)
    return [item for item in items if matches(matches)][:count]


def each(items, visit):
    strange(visit)
    threading.Timer(0.02, strange, (visit,)).start()
    return len(items)
