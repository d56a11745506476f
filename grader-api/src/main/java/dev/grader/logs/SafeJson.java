package dev.grader.logs;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter.MemberPath;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Cleans every text of a JSON log record like the console's pattern does: a blank for control characters (C1 too), line separators and
 * marks that turn the direction of writing. JSON escapes some of these and not others, and whoever shows the log undoes that. Named in
 * application.yaml, and made by Spring Boot before there is a context.
 */
public final class SafeJson implements StructuredLoggingJsonMembersCustomizer<Object> {
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");
    /** Of a stack trace the line ends stay: they are JSON's to escape. */
    private static final Pattern UNSAFE_IN_LINES = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n\\t]]+");

    @Override
    public void customize(Members<Object> members) {
        ValueProcessor<String> cleaning = SafeJson::clean;
        members.applyingValueProcessor(cleaning.whenInstanceOf(String.class));
    }

    private static @Nullable String clean(MemberPath path, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Pattern unsafe = String.valueOf(path.name()).contains("stack_trace") ? UNSAFE_IN_LINES : UNSAFE;
        return unsafe.matcher(text).replaceAll(" ");
    }
}
