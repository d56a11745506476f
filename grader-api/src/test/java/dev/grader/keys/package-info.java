/** What administrators do with keys, and the operator with tenants. */
@NullMarked
package dev.grader.keys;

import org.jspecify.annotations.NullMarked;
