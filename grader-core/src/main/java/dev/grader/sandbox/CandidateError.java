package dev.grader.sandbox;

/**
 * The exception of the candidate's that a test ended with; both texts are the candidate's own, so hostile, though bounded.
 *
 * @param type the name of its class
 * @param text what {@code str()} made of it
 */
public record CandidateError(String type, String text) {}
