/**
 * Signals between processes that share a PostgreSQL database, by NOTIFY and LISTEN. Only this package knows of those; what it
 * hears is checked, since whoever may connect to the database may notify too.
 */
@NullMarked
package dev.grader.signals.postgres;

import org.jspecify.annotations.NullMarked;
