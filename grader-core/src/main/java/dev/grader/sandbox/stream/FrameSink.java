package dev.grader.sandbox.stream;

import dev.grader.sandbox.SandboxException;

/** Where a conversation puts its frames. Thread-safe: frames of several threads never mix. */
public interface FrameSink {

    /**
     * Hands over a whole frame, waiting a bounded time for room.
     *
     * @throws SandboxException when there was no room in time, or the stream is closed
     */
    void send(byte[] frame) throws SandboxException, InterruptedException;
}
