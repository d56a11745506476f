/** A real browser for the tests of pages, and what every page is held to: see {@link dev.grader.browser.PageCheck}. */
@NullMarked
package dev.grader.browser;

import org.jspecify.annotations.NullMarked;
