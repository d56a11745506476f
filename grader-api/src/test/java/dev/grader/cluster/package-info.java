/** The compose file with real containers: several nodes, one database, workers that are killed. */
@NullMarked
package dev.grader.cluster;

import org.jspecify.annotations.NullMarked;
