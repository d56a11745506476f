@NullMarked
package dev.grader.json;

import org.jspecify.annotations.NullMarked;
