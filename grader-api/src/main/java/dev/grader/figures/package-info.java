/**
 * What is known of challenges from how they did: how often each test was passed, what their accepted solutions use on this machine, and
 * what came of their last proof. Counts are a tenant's own; reference figures and proofs are of packages and so everybody's. Nothing here
 * decides a result.
 */
@NullMarked
package dev.grader.figures;

import org.jspecify.annotations.NullMarked;
