/**
 * What all pages share: their layout, their policy towards browsers, how they tell what went wrong, and in which words figures are told.
 * Each area of pages has a package of its own below. Pages ask the features for everything and decide nothing: what may be seen, and by
 * whom, is theirs.
 */
@NullMarked
package dev.grader.web;

import org.jspecify.annotations.NullMarked;
