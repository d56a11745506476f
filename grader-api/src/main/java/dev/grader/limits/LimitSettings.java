package dev.grader.limits;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many attempts a tenant allows, as it is told and stored.
 *
 * @param usual at challenges that are not named; null for any number
 * @param challenges by slug, in the order of the alphabet; null for any number
 */
record LimitSettings(
        @JsonProperty("default") @Nullable Integer usual,
        @JsonProperty("challenges") Map<String, @Nullable Integer> challenges) {
    static final LimitSettings NONE = new LimitSettings(null, Map.of());

    LimitSettings {
        challenges = Collections.unmodifiableMap(new TreeMap<>(challenges));
    }

    /** Empty for any number. */
    OptionalInt at(String challenge) {
        Integer limit = challenges.containsKey(challenge) ? challenges.get(challenge) : usual;
        return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
    }
}
