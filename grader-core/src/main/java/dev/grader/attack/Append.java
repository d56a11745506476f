package dev.grader.attack;

/** Text that follows an attack's own, so many times. */
record Append(int count, String text) {
    /** In characters. */
    long length() {
        return (long) count * text.length();
    }
}
