package dev.grader.sandbox;

/** Hears what a sandbox does to keep itself whole. Thread-safe; called under the sandbox's locks, so it must return at once. */
public interface SandboxListener {
    /** Hears nothing. */
    SandboxListener NONE = new SandboxListener() {};

    /** A cell was thrown away and is replaced. The cells that go with their examiner, or with the sandbox, are not told of. */
    default void cellRecycled(RecyclingCause cause) {}

    /** The examiner broke or did not start, and is replaced with all of its cells. */
    default void examinerReplaced() {}
}
