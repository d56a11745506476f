@NullMarked
package dev.grader.figures;

import org.jspecify.annotations.NullMarked;
