@NullMarked
package dev.grader.web.bank;

import org.jspecify.annotations.NullMarked;
