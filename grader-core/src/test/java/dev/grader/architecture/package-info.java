/** Holds the whole module to its shape; knows every package and is known by none. */
@NullMarked
package dev.grader.architecture;

import org.jspecify.annotations.NullMarked;
