package dev.grader.conditional;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
    private static final EntityTag TAG = new EntityTag("\"a-b_1\"");

    @Test
    void isStrongAndMadeOfTheBytes() {
        EntityTag tag = EntityTag.of("told".getBytes(UTF_8));

        assertThat(tag.header()).matches("\"[A-Za-z0-9_-]{43}\"");
        assertThat(tag)
                .isEqualTo(EntityTag.of("told".getBytes(UTF_8)))
                .isNotEqualTo(EntityTag.of("told ".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"a-b_1\"", "*", " * ", "\"x\", \"a-b_1\"", "\"x\",\"a-b_1\",\"y\"", "W/\"x\" , \"a-b_1\""})
    void isNamedByItselfInAListAndByAStar(String header) {
        assertThat(TAG.isNamedByIfNoneMatch(List.of(header))).isTrue();
        assertThat(TAG.isNamedByIfMatch(List.of(header))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"x\"", "\"a-b\"", "\"A-B_1\"", "\"a-b_1", "\"x, a-b_1\"", "a-b_1", "\"*\""})
    void isNamedByNothingElse(String header) {
        assertThat(TAG.isNamedByIfNoneMatch(List.of(header))).isFalse();
        assertThat(TAG.isNamedByIfMatch(List.of(header))).isFalse();
    }

    @Test
    void aWeakTagNamesItWhereItIsReadAndNotWhereItIsWritten() {
        assertThat(TAG.isNamedByIfNoneMatch(List.of("W/\"a-b_1\""))).isTrue();
        assertThat(TAG.isNamedByIfMatch(List.of("W/\"a-b_1\""))).isFalse();
    }

    @Test
    void isLookedForInEveryHeaderOfTheName() {
        assertThat(TAG.isNamedByIfNoneMatch(List.of("\"x\"", "\"a-b_1\""))).isTrue();
        assertThat(TAG.isNamedByIfNoneMatch(List.of())).isFalse();
    }
}
