package dev.grader;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service: takes submissions over HTTP, queues them in a database, has them graded and tells the results. */
@SpringBootApplication
public class GraderApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(GraderApplication.class, arguments);
    }
}
