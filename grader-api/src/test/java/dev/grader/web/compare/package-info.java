@NullMarked
package dev.grader.web.compare;

import org.jspecify.annotations.NullMarked;
