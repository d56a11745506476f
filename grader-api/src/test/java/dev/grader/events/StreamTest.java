package dev.grader.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.submissions.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Time passes when a stream looks: a second a look, or as much as a test says. */
class StreamTest {
    private static final Standing WAITING = new Standing(Status.QUEUED, 0, 0, 0);
    private static final Standing CANCELLED = new Standing(Status.CANCELLED, 0, 0, 0);

    private final AtomicLong nanos = new AtomicLong();
    private final List<String> said = new ArrayList<>();

    @Test
    void saysThatItIsStillThereWhereNothingHappens() throws Exception {
        var looks = new AtomicInteger();
        Stream stream = stream(() -> looks.incrementAndGet() == 4 ? CANCELLED : WAITING, 8);

        stream.tell(Position.START);

        assertThat(said).containsExactly("queued", "comment", "cancelled");
    }

    @Test
    void endsAfterItsLongestTimeSoThatItsReaderComesAgain() throws Exception {
        Stream stream = stream(() -> WAITING, (int) Stream.LONGEST.toSeconds() + 1);

        stream.tell(Position.START);

        assertThat(said).containsExactly("queued");
    }

    @Test
    void looksOnceMoreForWhatHappenedWhileItLooked() throws Exception {
        var looks = new AtomicInteger();
        Stream stream = stream(() -> looks.incrementAndGet() == 1 ? WAITING : CANCELLED, 1);

        stream.tell(Position.START);

        assertThat(said).containsExactly("queued", "cancelled");
    }

    @Test
    void endsWhereItsReaderIsGone() {
        var story = new Story("sub_1", false, () -> "");
        var stream = new Stream(
                story,
                () -> WAITING,
                new Stream.Sink() {
                    @Override
                    public void send(Event event) throws IOException {
                        throw new IOException("gone");
                    }

                    @Override
                    public void comment() {}
                },
                nanos::get);

        assertThatThrownBy(() -> stream.tell(Position.START)).isInstanceOf(IOException.class);
    }

    private Stream stream(Supplier<Standing> look, int seconds) {
        var self = new ArrayList<Stream>();
        var stream = new Stream(
                new Story("sub_1", false, () -> ""),
                () -> {
                    nanos.addAndGet(seconds * 1_000_000_000L);
                    // As a signal would, so that nobody waits.
                    self.getFirst().wake();
                    return look.get();
                },
                new Stream.Sink() {
                    @Override
                    public void send(Event event) {
                        said.add(event.name());
                    }

                    @Override
                    public void comment() {
                        said.add("comment");
                    }
                },
                nanos::get);
        self.add(stream);
        return stream;
    }
}
