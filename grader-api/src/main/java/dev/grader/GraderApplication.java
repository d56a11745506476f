package dev.grader;

import dev.grader.shutdown.LastResort;
import dev.grader.wiring.GraderProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** The service: takes submissions over HTTP, queues them in a database, has them graded and tells the results. */
@SpringBootApplication(
        exclude = {
            // Spring Security guards the pages alone, on the nodes that serve them: see wiring.SignInConfiguration.
            SecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class,
            SecurityFilterAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            OAuth2ClientAutoConfiguration.class,
            OAuth2ClientWebSecurityAutoConfiguration.class
        })
public class GraderApplication {
    public static void main(String[] arguments) {
        var service = new SpringApplication(GraderApplication.class);
        service.addInitializers(GraderApplication::endInTime);
        service.run(arguments);
    }

    /** Here and not in a bean: a process that merely holds services, as a test's does, ends when all of them have. */
    private static void endInTime(ConfigurableApplicationContext service) {
        LastResort.after(Binder.get(service.getEnvironment())
                .bindOrCreate("grader.shutdown", GraderProperties.Shutdown.class)
                .total());
    }
}
