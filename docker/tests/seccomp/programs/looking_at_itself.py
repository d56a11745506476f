import cProfile
import faulthandler
import gc
import io
import inspect
import logging
import logging.handlers
import platform
import pstats
import queue
import resource
import signal
import sys
import tempfile
import timeit
import tracemalloc
import traceback
import warnings

tracemalloc.start()
held = [object() for _ in range(1000)]
assert tracemalloc.take_snapshot().statistics("lineno")
profile = cProfile.Profile()
profile.runcall(sorted, held, key=id)
pstats.Stats(profile, stream=io.StringIO()).sort_stats("cumulative").print_stats()
assert timeit.timeit("sum(range(100))", number=100) > 0
with tempfile.TemporaryFile() as file:
    faulthandler.enable(file)
    faulthandler.dump_traceback(file)
    faulthandler.dump_traceback_later(60, file=file)
    faulthandler.cancel_dump_traceback_later()
    faulthandler.disable()
with tempfile.TemporaryDirectory() as folder:
    records = queue.Queue()
    handlers = [
        logging.handlers.RotatingFileHandler(folder + "/log", maxBytes=100, backupCount=2),
        logging.handlers.TimedRotatingFileHandler(folder + "/timed"),
        logging.handlers.WatchedFileHandler(folder + "/watched"),
        logging.handlers.MemoryHandler(10),
        logging.handlers.QueueHandler(records),
    ]
    logger = logging.getLogger("program")
    for handler in handlers:
        logger.addHandler(handler)
    for number in range(50):
        logger.warning("message %d", number)
    listener = logging.handlers.QueueListener(records, handlers[0])
    listener.start()
    listener.stop()
    for handler in handlers:
        handler.close()
rung = []
signal.signal(signal.SIGALRM, lambda *_: rung.append(True))
signal.setitimer(signal.ITIMER_REAL, 0.001)
while not rung:
    pass
signal.alarm(60)
assert signal.alarm(0) > 0
assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > 0
assert platform.python_version() == sys.version.split()[0]
assert platform.system() == "Linux"
assert inspect.getsource(logging.Logger.warning)
gc.collect()
gc.freeze()
with warnings.catch_warnings(record=True):
    warnings.warn("heard", stacklevel=1)
assert traceback.format_stack()
sys.settrace(None)
sys.setswitchinterval(0.001)
