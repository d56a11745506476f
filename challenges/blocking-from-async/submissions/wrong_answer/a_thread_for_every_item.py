# fails: test_not_more_than_allowed
import asyncio
import contextvars
import threading


class Job:
    def __init__(self, function, items):
        self.function = function
        self.todo = list(enumerate(items))
        self.todo.reverse()
        self.results = [None] * len(self.todo)
        self.left = len(self.todo)
        self.loop = asyncio.get_running_loop()
        self.end = self.loop.create_future()

    def work(self):
        """The life of a thread: takes items as long as there are any."""
        while self.todo:
            try:
                number, item = self.todo.pop()
            except IndexError:
                return
            try:
                outcome = self.succeeded, number, self.function(item)
            except Exception as error:
                outcome = self.failed, error
            self.loop.call_soon_threadsafe(*outcome)

    def succeeded(self, number, result):
        self.results[number] = result
        self.left -= 1
        if not self.left and not self.end.done():
            self.end.set_result(self.results)

    def failed(self, error):
        if not self.end.done():
            self.end.set_exception(error)


async def map_blocking(function, items, limit):
    job = Job(function, items)
    if not job.todo:
        return []
    for _ in job.results:
        context = contextvars.copy_context()
        threading.Thread(target=context.run, args=[job.work], daemon=True).start()
    try:
        return await job.end
    finally:
        job.todo.clear()
