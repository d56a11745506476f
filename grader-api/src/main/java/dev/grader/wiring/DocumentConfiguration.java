package dev.grader.wiring;

import dev.grader.openapi.DocsFiles;
import dev.grader.openapi.OpenApiDocument;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API, and its page. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {
    @Bean
    OpenApiDocument openApiDocument() {
        return OpenApiDocument.load();
    }

    @Bean
    DocsFiles docsFiles() {
        return DocsFiles.load();
    }
}
