/**
 * What the processes of one installation tell each other at once: that there is work, that a job has ended, that one is not wanted any
 * more. A hint, never the truth: that is in the database, and whoever hears nothing finds it there, a little later.
 */
@NullMarked
package dev.grader.signals;

import org.jspecify.annotations.NullMarked;
