/**
 * The description of the API (OpenAPI 3.1) and the page on which it is read and tried. Written by hand in {@code resources/openapi}, one
 * file an operation, and held against the routes by tests. Knows no feature, and nothing of any tenant.
 */
@NullMarked
package dev.grader.openapi;

import org.jspecify.annotations.NullMarked;
