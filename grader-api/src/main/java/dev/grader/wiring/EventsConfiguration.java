package dev.grader.wiring;

import dev.grader.events.Standings;
import dev.grader.events.Streams;
import dev.grader.signals.Signals;
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
}
