@NullMarked
package dev.grader.protection;

import org.jspecify.annotations.NullMarked;
