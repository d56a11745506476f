/**
 * The bank of challenges: which are served, which are broken and why, and as clients see them: what a candidate may know of them,
 * and nothing else. Must not know submissions, nor how tests are collected.
 */
@NullMarked
package dev.grader.challenges;

import org.jspecify.annotations.NullMarked;
