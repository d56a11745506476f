package dev.grader.submissions;

import java.util.List;

/** Tells what was given beside the computed score of a submission. Thread-safe. */
@FunctionalInterface
public interface OverrideHistory {
    /** All of it, the newest first. Whose submission it is has been asked before. */
    List<ScoreOverride> of(String submission);
}
