/** The bank of challenges for staff: what there is, what each asks, and how it does. */
@NullMarked
package dev.grader.web.bank;

import org.jspecify.annotations.NullMarked;
