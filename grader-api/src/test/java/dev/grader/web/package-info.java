/** What holds of every page, whatever it shows. */
@NullMarked
package dev.grader.web;

import org.jspecify.annotations.NullMarked;
