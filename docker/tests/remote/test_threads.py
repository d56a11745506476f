"""Several threads, of the test's and of the candidate's."""

import threading
from concurrent.futures import ThreadPoolExecutor


def test_one_thread_may_be_blocked_in_the_candidate_while_another_helps_it_out(solve):
    buffer = solve("import queue\nq = queue.Queue()\ndef get(): return q.get()\ndef put(x): q.put(x)")
    got = []
    consumer = threading.Thread(target=lambda: got.append(buffer.get()))
    consumer.start()
    buffer.put(5)
    consumer.join()
    assert got == [5]


def test_many_blocked_threads_are_all_served(solve):
    buffer = solve("import queue\nq = queue.Queue()\ndef get(): return q.get()\ndef put(x): q.put(x)")
    with ThreadPoolExecutor(20) as pool:
        waiting = [pool.submit(buffer.get) for _ in range(20)]
        for n in range(20):
            buffer.put(n)
        assert sorted(future.result() for future in waiting) == list(range(20))


def test_a_thread_of_the_tests_is_one_thread_over_there(solve):
    solution = solve(
        "import threading\nlock = threading.RLock()\nlocal = threading.local()\ndef take(): lock.acquire(); local.x = threading.get_ident()\ndef give(): lock.release(); return local.x == threading.get_ident()\ndef main(): return threading.current_thread() is threading.main_thread()"
    )
    assert solution.main() is True
    results = []

    def use():
        solution.take()
        results.append((solution.give(), solution.main()))

    for _ in range(3):
        thread = threading.Thread(target=use)
        thread.start()
        thread.join()
    assert results == [(True, False)] * 3


def test_callbacks_of_the_candidates_threads_can_be_held_at_the_same_time(solve):
    solution = solve("""
        import threading
        def run(fs):
            threads = [threading.Thread(target=f) for f in fs]
            for t in threads: t.start()
            for t in threads: t.join()
            return len(threads)
    """)
    barrier = threading.Barrier(5)
    assert solution.run([barrier.wait] * 5) == 5


def test_as_many_threads_serve_as_the_candidates_that_call_at_the_same_time(load):
    session = load("""
        import threading
        def run(f):
            for _ in range(100):
                threads = [threading.Thread(target=f) for _ in range(3)]
                for t in threads: t.start()
                for t in threads: t.join()
    """)
    served_by = set()
    barrier = threading.Barrier(3)

    def meet():
        served_by.add(threading.current_thread())
        barrier.wait()

    session.module.run(meet)
    assert 3 <= len(served_by) < 30
    session.close()
    for thread in served_by:
        thread.join(60)
        assert not thread.is_alive()


def test_the_waiting_call_may_hold_its_own_callback_for_another_thread(solve):
    solution = solve("""
        import threading
        def run(f):
            t = threading.Thread(target=f); t.start(); f(); t.join()
    """)
    barrier = threading.Barrier(2)
    solution.run(barrier.wait)
    assert not barrier.broken


def test_a_thread_that_outlives_its_call_still_reaches_the_test(solve):
    solution = solve("import threading\ndef start(f): threading.Thread(target=f).start()")
    called = threading.Event()
    solution.start(called.set)
    assert called.wait(30)


def test_a_callback_from_a_candidates_thread_may_call_into_the_same_thread(solve):
    solution = solve("""
        import threading
        def run(f):
            result = []
            def work():
                lock = threading.RLock()
                with lock: result.append(f(threading.get_ident(), lambda: (lock.acquire(), lock.release(), threading.get_ident())[2]))
            t = threading.Thread(target=work); t.start(); t.join()
            return result[0]
    """)
    assert solution.run(lambda ident, inner: inner() == ident) is True


def test_idle_threads_over_there_end_with_those_here(load):
    session = load("import os\ndef threads(): return len(os.listdir('/proc/self/task'))")
    before = session.module.threads()
    for _ in range(30):
        thread = threading.Thread(target=session.module.threads)
        thread.start()
        thread.join()
    while (after := session.module.threads()) > before + 5:
        pass
    assert after <= before + 5


def test_each_thread_of_the_tests_may_run_its_own_loop(solve):
    import asyncio

    solution = solve("import asyncio\nasync def f(x):\n    await asyncio.sleep(0)\n    return x")
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda x: asyncio.run(solution.f(x)), range(8))) == list(range(8))


def test_a_forked_process_does_not_speak_for_its_parent(solve):
    solution = solve("""
        import os, multiprocessing
        def fork_and_return():
            pid = os.fork()
            if pid: os.waitpid(pid, 0)
            return "parent" if pid else "child"
        def square(x): return x * x
        def pool():
            with multiprocessing.get_context("fork").Pool(2) as p: return p.map(square, range(5))
        def child_calls(f):
            r, w = os.pipe()
            if (pid := os.fork()) == 0:
                try: f()
                except RuntimeError as e: os.write(w, b"refused")
                os._exit(0)
            os.waitpid(pid, 0)
            return os.read(r, 100)
    """)
    assert solution.fork_and_return() == "parent"
    assert solution.pool() == [0, 1, 4, 9, 16]
    assert solution.child_calls(lambda: None) == b"refused"
