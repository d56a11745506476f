package dev.grader.wiring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Marks a part that is there only on nodes which do that: decided by {@code grader.role} before any part is made. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnlyOn.Matching.class)
@interface OnlyOn {
    Duty value();

    /** What a node may have to do. */
    enum Duty {
        /** Serves the API, whatever else. */
        SERVES,
        /** Grades, whatever else. */
        GRADES,
        /** Serves the API and does not grade. */
        ONLY_SERVES,
        /** Grades and does not serve the API. */
        ONLY_GRADES;

        boolean isOf(NodeRole role) {
            return switch (this) {
                case SERVES -> role.servesApi();
                case GRADES -> role.grades();
                case ONLY_SERVES -> !role.grades();
                case ONLY_GRADES -> !role.servesApi();
            };
        }
    }

    /** Reads the role and compares. */
    final class Matching implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            NodeRole role = Binder.get(context.getEnvironment())
                    .bind("grader.role", NodeRole.class)
                    .orElse(NodeRole.BOTH);
            Map<String, Object> marked =
                    Objects.requireNonNull(metadata.getAnnotationAttributes(OnlyOn.class.getName()), "attributes");
            return marked.get("value") instanceof Duty duty && duty.isOf(role);
        }
    }
}
