package dev.grader.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.EmptyDatabase;
import dev.grader.SteppedClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("service")
class LastUseTest {
    private static final String KEY = "key";

    @TempDir
    Path folder = Path.of("");

    private final SteppedClock clock = new SteppedClock();
    private final List<Runnable> writes = new ArrayList<>();
    private @Nullable EmptyDatabase opened;

    @BeforeEach
    void open() {
        opened = new EmptyDatabase(folder, 1);
    }

    @AfterEach
    void close() {
        database().close();
    }

    @Test
    void isWrittenOnceAMinute() {
        LastUse use = lastUse();
        long first = clock.millis();

        use.note(KEY);
        use.note(KEY);
        clock.step(Duration.ofMillis(59_999));
        use.note(KEY);
        write(1);
        assertThat(stored()).isEqualTo(first);

        clock.step(Duration.ofMillis(1));
        use.note(KEY);
        write(1);
        assertThat(stored()).isEqualTo(first + 60_000);
    }

    @Test
    void isWrittenByOneNodeWithinAMinute() {
        lastUse().note(KEY);
        write(1);
        long first = stored();

        clock.step(Duration.ofSeconds(30));
        lastUse().note(KEY);
        write(1);

        assertThat(stored()).isEqualTo(first);
    }

    @Test
    void failsNobodyWhereItCannotBeWritten() {
        LastUse use = lastUse();
        database().client().sql("alter table api_keys rename to api_keys_away").update();

        use.note(KEY);
        write(1);
        use.note(KEY);

        assertThat(writes).as("not tried at every request either").isEmpty();
    }

    private LastUse lastUse() {
        return new LastUse(database().client(), clock, writes::add);
    }

    private void write(int expected) {
        assertThat(writes).hasSize(expected);
        writes.forEach(Runnable::run);
        writes.clear();
    }

    private long stored() {
        return database()
                .client()
                .sql("select last_used_at from api_keys where id = :id")
                .param("id", KEY)
                .query(Long.class)
                .single();
    }

    private EmptyDatabase database() {
        if (opened == null) {
            throw new IllegalStateException("There is no database yet.");
        }
        return opened;
    }
}
