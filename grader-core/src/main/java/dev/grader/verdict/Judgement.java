package dev.grader.verdict;

/**
 * What one test is worth.
 *
 * @param verdict of that test
 * @param explanation one sentence: for a limit, which one and by how much. It holds measured figures, so it is not for a
 *     candidate to read of a hidden test
 */
public record Judgement(Verdict verdict, String explanation) {}
