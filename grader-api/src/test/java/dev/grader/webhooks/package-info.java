@NullMarked
package dev.grader.webhooks;

import org.jspecify.annotations.NullMarked;
