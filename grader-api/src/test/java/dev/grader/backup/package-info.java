/** Backups of a data folder, and data folders of backups. */
@NullMarked
package dev.grader.backup;

import org.jspecify.annotations.NullMarked;
