@NullMarked
package dev.grader.events;

import org.jspecify.annotations.NullMarked;
