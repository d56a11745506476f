package dev.grader.sandbox.stream;

import java.nio.ByteBuffer;

/** The bounds of frames, and how one is written: four bytes, big-endian, with the length of the UTF-8 JSON that follows. */
final class Frames {
    static final int PREFIX_BYTES = 4;
    /** What the examiner may send in one frame. */
    static final int FROM_EXAMINER_BYTES = 1 << 20;
    /** What the examiner accepts in one frame. */
    static final int TO_EXAMINER_BYTES = 16 << 20;
    /** How deeply the JSON of a frame may nest. */
    static final int DEPTH = 100;

    private Frames() {}

    /**
     * The frame with that body.
     *
     * @throws IllegalArgumentException when the body is empty or longer than the examiner accepts
     */
    static byte[] encode(byte[] body) {
        if (body.length == 0 || body.length > TO_EXAMINER_BYTES) {
            throw new IllegalArgumentException("A message of " + body.length
                    + " bytes cannot be sent to the examiner: it takes 1 to " + TO_EXAMINER_BYTES + ".");
        }
        return ByteBuffer.allocate(PREFIX_BYTES + body.length)
                .putInt(body.length)
                .put(body)
                .array();
    }
}
