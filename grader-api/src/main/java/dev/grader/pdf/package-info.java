/**
 * Reports set as PDF, to be printed or kept: tagged for screen readers (PDF/UA-1), with fonts of their own. What candidates wrote comes in
 * as text and is never parsed. Must not know who may read what: it sets what it is given.
 */
@NullMarked
package dev.grader.pdf;

import org.jspecify.annotations.NullMarked;
