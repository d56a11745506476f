/**
 * Proves challenge packages: that their example solutions end as they should, that limits leave room, and that the tests find mistakes.
 * Says what is wrong and where; must not know Docker, and decides nothing of what a submission is worth.
 */
@NullMarked
package dev.grader.verify;

import org.jspecify.annotations.NullMarked;
