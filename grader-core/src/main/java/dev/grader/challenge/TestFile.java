package dev.grader.challenge;

import java.util.Arrays;
import java.util.Base64;

/** The bytes of one file of a package, Python or data; most of them lie under {@code tests/}. Immutable, so safe to share between threads. */
public final class TestFile {

    private final byte[] bytes;

    public TestFile(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A copy of what is in it. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** In bytes. */
    public int size() {
        return bytes.length;
    }

    /** As the examiner wants it: RFC 4648, section 4, with padding. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TestFile that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "TestFile[" + bytes.length + " bytes]";
    }
}
