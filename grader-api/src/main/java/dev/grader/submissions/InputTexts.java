package dev.grader.submissions;

import dev.grader.submission.Inputs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the inputs of a run lie in the database: a JSON array of strings, or nothing. Thread-safe. */
public final class InputTexts {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private InputTexts() {}

    static @Nullable String write(Inputs inputs) {
        return inputs.isEmpty() ? null : JSON.writeValueAsString(inputs.texts());
    }

    /** Reads what {@link #write} wrote. */
    public static Inputs read(@Nullable String json) {
        return json == null ? Inputs.NONE : new Inputs(JSON.readValue(json, TEXTS));
    }
}
