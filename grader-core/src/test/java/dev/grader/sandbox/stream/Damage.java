package dev.grader.sandbox.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a hostile end may make of an honest stream of frames. Drawn from one random generator, so that a seed says it all. */
final class Damage {
    /** A name, a text, a number or a word of JSON. */
    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|-?[0-9][0-9.eE+-]*|true|false|null");

    private static final List<String> ODD = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1.5",
            "1e400",
            "-0.0",
            "NaN",
            "9223372036854775808",
            "9".repeat(40),
            "1e-999999999",
            "{}",
            "[]",
            "[{}]",
            "\"\"",
            "\"passed\"",
            "\"outcome\"",
            "\"test_ended\"",
            "\"j2\"",
            "\"t3\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"" + "x".repeat(70_000) + "\"",
            "[".repeat(99) + "]".repeat(99),
            "[".repeat(2000),
            "{\"a\":".repeat(101) + "1" + "}".repeat(101),
            "\"outcome\":\"passed\",\"outcome\"",
            "'x'");

    private final Random random;

    Damage(Random random) {
        this.random = random;
    }

    /** The frames with up to three damages done to them, in one stream. */
    byte[] done(List<String> events) {
        List<byte[]> frames = new ArrayList<>(events.stream().map(Said::bytes).toList());
        for (int times = random.nextInt(4); times > 0; times--) {
            shuffle(frames);
        }
        List<byte[]> stream = new ArrayList<>();
        for (byte[] body : frames) {
            stream.add(random.nextInt(4) == 0 ? framed(body(body)) : framed(body));
        }
        if (random.nextInt(3) == 0) {
            int at = random.nextInt(stream.size());
            stream.set(at, bytes(stream.get(at)));
        }
        return join(stream);
    }

    /** Another body, most often still JSON. */
    byte[] body(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return switch (random.nextInt(12)) {
            case 0 -> bytes(body);
            case 1 -> text.getBytes(StandardCharsets.UTF_16BE);
            case 2 -> Said.bytes("\ufeff" + text);
            case 3 -> Said.bytes(text + odd());
            default -> Said.bytes(token(text));
        };
    }

    private void shuffle(List<byte[]> frames) {
        int at = random.nextInt(frames.size());
        int other = random.nextInt(frames.size());
        switch (random.nextInt(3)) {
            case 0 -> frames.add(at, frames.get(other));
            case 1 -> Collections.swap(frames, at, other);
            default -> {
                if (frames.size() > 1) {
                    frames.remove(at);
                }
            }
        }
    }

    private String token(String text) {
        List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
        if (tokens.isEmpty()) {
            return odd();
        }
        MatchResult token = tokens.get(random.nextInt(tokens.size()));
        return text.substring(0, token.start()) + odd() + text.substring(token.end());
    }

    private byte[] bytes(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        byte[] changed = bytes.clone();
        switch (random.nextInt(4)) {
            case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> changed = Arrays.copyOf(bytes, at + 1);
            case 2 -> changed[0] = (byte) random.nextInt();
            default -> random.nextBytes(changed);
        }
        return changed;
    }

    private String odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    /** Also what is too long to be sent by an honest end. */
    private static byte[] framed(byte[] body) {
        return ByteBuffer.allocate(4 + body.length)
                .putInt(body.length)
                .put(body)
                .array();
    }

    private static byte[] join(List<byte[]> parts) {
        ByteBuffer all =
                ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(all::put);
        return all.array();
    }
}
