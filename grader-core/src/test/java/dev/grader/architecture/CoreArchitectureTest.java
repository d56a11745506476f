package dev.grader.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class CoreArchitectureTest {

    /** Fewer classes than this are not the core: a rule that holds for nothing proves nothing. */
    private static final int FEWEST_CLASSES = 100;

    @Test
    void theRulesAreHeldAgainstTheWholeCore() {
        assertThat(Core.CLASSES).hasSizeGreaterThan(FEWEST_CLASSES);
    }

    @Test
    void theCoreKnowsNoSpring() {
        holds(noClasses().should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "jakarta.."));
    }

    @Test
    void verdictsArePure() {
        holds(noClasses()
                .that()
                .resideInAPackage("dev.grader.verdict..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.nio..",
                        "java.net..",
                        "java.util.concurrent..",
                        "tools.jackson..",
                        "com.fasterxml..",
                        "com.github.dockerjava..",
                        "org.slf4j.."));
    }

    @Test
    void onlyTheSandboxsAdapterTalksToDocker() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("dev.grader.sandbox.docker..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.dockerjava.."));
    }

    @Test
    void nobodyReadsTheTimeButFromAClock() {
        for (Class<?> type : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            holds(noClasses().should().callMethod(type, "now"));
        }
        holds(noClasses().should().callMethod(System.class, "currentTimeMillis"));
        holds(noClasses().should().callConstructor(Date.class));
    }

    @Test
    void everyPackageSaysWhatIsNeverNull() {
        assertThat(Core.CLASSES.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allMatch(found -> found.isAnnotatedWith(NullMarked.class));
    }

    private static void holds(ArchRule rule) {
        rule.check(Core.CLASSES);
    }
}
