package dev.grader.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a key needs for a route of {@code /v1}: every such route says so, and one that does not is refused to everybody. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Scope value();

    /** Which roles may; of these only those count that can have the scope. */
    Role[] roles() default {Role.INTEGRATOR, Role.INTERVIEWER, Role.CANDIDATE};
}
