/** What the service measures, and what its pages say of it. */
@NullMarked
package dev.grader.metrics;

import org.jspecify.annotations.NullMarked;
