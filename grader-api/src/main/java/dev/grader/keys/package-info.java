/**
 * What a tenant's administrators do with its keys, and the operator with tenants: make, list, rotate, revoke. Who a key belongs to and
 * whether it opens the door is for {@link dev.grader.access} to say; every change is noted in {@link dev.grader.audit}.
 */
@NullMarked
package dev.grader.keys;

import org.jspecify.annotations.NullMarked;
