/** PostgreSQL for tests: real servers in containers, made from the image of docker/Dockerfile. */
@NullMarked
package dev.grader.postgres;

import org.jspecify.annotations.NullMarked;
