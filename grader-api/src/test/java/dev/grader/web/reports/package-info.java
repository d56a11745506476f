/** The report's pages over HTTP and in a browser. */
@NullMarked
package dev.grader.web.reports;

import org.jspecify.annotations.NullMarked;
