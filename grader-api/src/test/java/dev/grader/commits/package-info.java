@NullMarked
package dev.grader.commits;

import org.jspecify.annotations.NullMarked;
