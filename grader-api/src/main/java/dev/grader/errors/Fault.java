package dev.grader.errors;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param detail a sentence: what is wrong and how to mend it
 * @param pointer where it lies in the body, a JSON Pointer (RFC 6901) as a URI fragment, as in RFC 9457 section 3; null when it
 *     lies elsewhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(String detail, @Nullable String pointer) {
    /** A fault at a path of member names into the body. */
    public static Fault at(String detail, String... path) {
        var pointer = new StringBuilder("#");
        for (String name : path) {
            pointer.append('/').append(escaped(name));
        }
        return new Fault(detail, pointer.toString());
    }

    public static Fault elsewhere(String detail) {
        return new Fault(detail, null);
    }

    /** The same fault in a larger body, whose member at that path is what it was found in. */
    Fault within(String... path) {
        String prefix = String.valueOf(at(detail, path).pointer());
        return new Fault(detail, pointer == null ? null : prefix + pointer.substring(1));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
