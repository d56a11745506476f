"""Frames that carry file descriptors (SCM_RIGHTS) over a unix stream socket: the control conversation and the hub's
lending.

The descriptors ride on a frame's first byte. Reading takes exactly one frame, never a byte of the next, so what arrives
with it belongs to it. Every descriptor that is not handed to the caller is closed. The channel to a candidate uses
plain ``frames`` instead, whose ``recv`` lets the kernel drop whatever was sent along.
"""

import array
import os
import socket
import struct
from collections.abc import Iterable, Sequence

from grader.wire.errors import FrameError
from grader.wire.frames import Bounds, Message, encode_frame, parse_frame

_PREFIX = struct.Struct(">I")
_DESCRIPTOR_BYTES = array.array("i").itemsize


def send_frame_with(sock: socket.socket, message: Message, bounds: Bounds, descriptors: Sequence[int]) -> None:
    """Blocks until the frame is handed over; the caller keeps its own copies of ``descriptors`` and closes them
    itself."""
    frame = encode_frame(message, bounds)
    if not descriptors:
        sock.sendall(frame)
        return
    rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", descriptors))]
    sent = sock.sendmsg([frame], rights)
    sock.sendall(memoryview(frame)[sent:])


def receive_frame_with(sock: socket.socket, bounds: Bounds, most_descriptors: int) -> tuple[Message, list[int]] | None:
    """Blocks for one frame and its descriptors, which are the caller's to close (close-on-exec is set); None at a clean
    end."""
    descriptors: list[int] = []
    try:
        prefix = _receive(sock, _PREFIX.size, descriptors, most_descriptors)
        if not prefix:
            _close(descriptors)
            return None
        (length,) = _PREFIX.unpack(prefix)
        if not 0 < length <= bounds.frame_bytes:
            raise FrameError(
                f"A frame of {length} bytes is outside the bound of 1 to {bounds.frame_bytes}; close the conversation."
            )
        body = _receive(sock, length, descriptors, most_descriptors)
        if len(body) < length:
            raise FrameError("The stream ended inside a frame; close the conversation.")
        return parse_frame(body, bounds), descriptors
    except BaseException:
        _close(descriptors)
        raise


def _receive(sock: socket.socket, size: int, descriptors: list[int], most: int) -> bytes:
    parts = bytearray()
    while len(parts) < size:
        # Room for one too many: the kernel reports an excess instead of hiding it.
        room = socket.CMSG_SPACE((most + 1) * _DESCRIPTOR_BYTES)
        part, ancillary, flags, _ = sock.recvmsg(min(size - len(parts), 1 << 20), room, socket.MSG_CMSG_CLOEXEC)
        for level, kind, data in ancillary:
            if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
                received = array.array("i")
                received.frombytes(data[: len(data) - len(data) % _DESCRIPTOR_BYTES])
                descriptors += received
        if flags & socket.MSG_CTRUNC or len(descriptors) > most:
            raise FrameError(f"A frame carries more than {most} descriptors; close the conversation.")
        if not part:
            if parts:
                raise FrameError("The stream ended inside a frame; close the conversation.")
            break
        parts += part
    return bytes(parts)


def _close(descriptors: Iterable[int]) -> None:
    for descriptor in descriptors:
        os.close(descriptor)
