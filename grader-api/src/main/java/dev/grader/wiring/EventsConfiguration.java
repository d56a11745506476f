package dev.grader.wiring;

import dev.grader.events.Feed;
import dev.grader.events.Standings;
import dev.grader.events.Streams;
import dev.grader.signals.Signals;
import dev.grader.submissions.Submissions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Streams of events. */
@Configuration(proxyBeanMethods = false)
class EventsConfiguration {
    @Bean
    Standings standings(JdbcClient database) {
        return new Standings(database);
    }

    @Bean
    Streams streams(Signals signals) {
        var streams = new Streams();
        signals.listen(streams);
        return streams;
    }

    @Bean
    Feed feed(Submissions submissions, Standings standings, Streams streams) {
        return new Feed(submissions, standings, streams);
    }

    @Bean
    MeterBinder streamsGauge(Streams streams) {
        return registry -> Gauge.builder("grader.event.streams", streams, Streams::size)
                .description("Streams of events that are open on this process")
                .register(registry);
    }
}
