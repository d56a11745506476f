package dev.grader.wiring;

import dev.grader.challenge.Catalog;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamWriteFeature;

/** What everything else rests on: the clock, the data folder, the challenges, how JSON is written. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraderProperties.class)
class BasicsConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(BasicsConfiguration.class);

    /** The only clock. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataFolder dataFolder(GraderProperties properties) {
        return new DataFolder(properties.data());
    }

    /** A broken package is told of and left out; the others are served. */
    @Bean
    Catalog catalog(GraderProperties properties) {
        Catalog catalog = Catalog.load(properties.challenges());
        catalog.problems().forEach(problem -> LOG.warn("A challenge cannot be used: {}", problem));
        LOG.info("Serving {} challenges", catalog.challenges().size());
        return catalog;
    }

    /** Points are decimal numbers: 10, not 1E+1. */
    @Bean
    JsonMapperBuilderCustomizer plainNumbers() {
        return builder -> builder.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    }
}
