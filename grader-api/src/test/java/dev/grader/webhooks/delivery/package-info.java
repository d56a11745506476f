@NullMarked
package dev.grader.webhooks.delivery;

import org.jspecify.annotations.NullMarked;
