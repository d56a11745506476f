/**
 * A data folder in one file, taken while the service runs, and such a file made a data folder again: whole or not at all. For SQLite;
 * PostgreSQL has tools of its own. Must not know what the service does with its data.
 */
@NullMarked
package dev.grader.backup;

import org.jspecify.annotations.NullMarked;
