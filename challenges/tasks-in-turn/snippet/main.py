import asyncio


async def work(name):
    print(name, "begins")
    await asyncio.sleep(0)
    print(name, "ends")
    return name


async def quiet():
    print("quiet")


async def main():
    direct = work("direct")
    task = asyncio.create_task(work("task"))
    await quiet()
    print("main")
    await direct
    print("between")
    print(task.done(), await task)


asyncio.run(main())
