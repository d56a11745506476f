@NullMarked
package dev.grader.webhooks.guard;

import org.jspecify.annotations.NullMarked;
