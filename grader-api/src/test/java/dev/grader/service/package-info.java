/** The executable jar as its own process, with real containers: started, used, stopped and killed. */
@NullMarked
package dev.grader.service;

import org.jspecify.annotations.NullMarked;
