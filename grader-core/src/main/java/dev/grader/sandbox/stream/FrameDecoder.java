package dev.grader.sandbox.stream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a stream of bytes, handed over in pieces of any size, into the bodies of frames. Holds at most one frame in memory, and
 * reserves no more than has arrived, so a length that lies costs nothing. For one thread at a time.
 */
final class FrameDecoder {
    private static final int FIRST_RESERVE = 4096;

    private final int bound;
    private final ByteBuffer prefix = ByteBuffer.allocate(Frames.PREFIX_BYTES);
    private byte[] body = new byte[0];
    private int length = -1;
    private int filled;

    FrameDecoder(int bound) {
        this.bound = bound;
    }

    /**
     * The bodies that these bytes complete, in order.
     *
     * @throws ProtocolFault at a length of zero or above the bound; the decoder is of no use afterwards
     */
    List<byte[]> feed(byte[] bytes) throws ProtocolFault {
        List<byte[]> complete = new ArrayList<>();
        ByteBuffer source = ByteBuffer.wrap(bytes);
        while (source.hasRemaining()) {
            if (length < 0) {
                readPrefix(source);
            } else {
                readBody(source, complete);
            }
        }
        return complete;
    }

    /** Whether a frame has begun and not ended. */
    boolean inFrame() {
        return length >= 0 || prefix.position() > 0;
    }

    private void readPrefix(ByteBuffer source) throws ProtocolFault {
        while (prefix.hasRemaining() && source.hasRemaining()) {
            prefix.put(source.get());
        }
        if (prefix.hasRemaining()) {
            return;
        }
        long announced = Integer.toUnsignedLong(prefix.getInt(0));
        if (announced == 0 || announced > bound) {
            throw new ProtocolFault("A frame announces " + announced + " bytes where 1 to " + bound + " are allowed.");
        }
        prefix.clear();
        length = (int) announced;
        filled = 0;
        body = new byte[Math.min(length, FIRST_RESERVE)];
    }

    private void readBody(ByteBuffer source, List<byte[]> complete) {
        int wanted = Math.min(length - filled, source.remaining());
        if (filled + wanted > body.length) {
            body = java.util.Arrays.copyOf(body, Math.min(length, Math.max(2 * body.length, filled + wanted)));
        }
        source.get(body, filled, wanted);
        filled += wanted;
        if (filled == length) {
            complete.add(body);
            body = new byte[0];
            length = -1;
        }
    }
}
