package dev.grader.wiring;

import dev.grader.access.Actors;
import dev.grader.audit.Audit;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.StreamWriteFeature;

/** What everything else rests on: the clock, the data folder, how JSON is written. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraderProperties.class)
class BasicsConfiguration {
    @Bean
    Actors actors(JdbcClient database, Clock clock) {
        return new Actors(database, clock);
    }

    @Bean
    DataFolder dataFolder(GraderProperties properties) {
        return new DataFolder(properties.data());
    }

    /** Also where no API is served: the parts that note something are there, too. */
    @Bean
    Audit audit(JdbcClient database, Clock clock) {
        return new Audit(database, clock);
    }

    /** Points are decimal numbers: 10, not 1E+1. */
    @Bean
    JsonMapperBuilderCustomizer plainNumbers() {
        return builder -> builder.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    }
}
