@NullMarked
package dev.grader.standards;

import org.jspecify.annotations.NullMarked;
