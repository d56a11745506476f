import asyncio
import os


async def main():
    reading, writing = os.pipe()
    loop, reader = asyncio.get_running_loop(), asyncio.StreamReader()
    transport, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), open(reading, "rb"))
    out, protocol = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, open(writing, "wb"))
    asyncio.StreamWriter(out, protocol, None, loop).write(b"over a pipe\n")
    assert await reader.readline() == b"over a pipe\n"
    out.close()
    transport.close()


asyncio.run(main())
