package dev.grader.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.grader.GraderApplication;
import dev.grader.shutdown.LastResort;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiArchitectureTest {
    private static final String[] FEATURES = {
        "dev.grader.access..",
        "dev.grader.assessments..",
        "dev.grader.accounts..",
        "dev.grader.accounts..",
        "dev.grader.assessments..",
        "dev.grader.accounts..",
        "dev.grader.assessments..",
        "dev.grader.audit..",
        "dev.grader.challenges..",
        "dev.grader.backup..",
        "dev.grader.conditional..",
        "dev.grader.errors..",
        "dev.grader.events..",
        "dev.grader.figures..",
        "dev.grader.idempotency..",
        "dev.grader.ids..",
        "dev.grader.json..",
        "dev.grader.keeping..",
        "dev.grader.keys..",
        "dev.grader.limits..",
        "dev.grader.logs..",
        "dev.grader.metrics..",
        "dev.grader.openapi..",
        "dev.grader.outcomes..",
        "dev.grader.paging..",
        "dev.grader.pdf..",
        "dev.grader.protection..",
        "dev.grader.queue..",
        "dev.grader.regrades..",
        "dev.grader.reports..",
        "dev.grader.reviewing..",
        "dev.grader.sharing..",
        "dev.grader.shutdown..",
        "dev.grader.signals..",
        "dev.grader.submissions..",
        "dev.grader.tracing..",
        "dev.grader.waiting..",
        "dev.grader.web..",
        "dev.grader.webhooks.."
    };

    /** What was compiled in this module: the core is on the class path too, and has rules of its own. */
    private static final JavaClasses API = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("grader-core"))
            .importPackages("dev.grader");

    /** Fewer classes than this are not the service: a rule that holds for nothing proves nothing. */
    private static final int FEWEST_CLASSES = 60;

    @Test
    void theRulesAreHeldAgainstTheWholeService() {
        assertThat(API.size()).isGreaterThan(FEWEST_CLASSES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access",
                "assessments",
                "accounts",
                "accounts",
                "assessments",
                "accounts",
                "assessments",
                "audit",
                "challenges",
                "backup",
                "conditional",
                "errors",
                "events",
                "figures",
                "idempotency",
                "ids",
                "json",
                "keeping",
                "keys",
                "limits",
                "logs",
                "metrics",
                "openapi",
                "outcomes",
                "paging",
                "pdf",
                "protection",
                "queue",
                "regrades",
                "reports",
                "reviewing",
                "sharing",
                "shutdown",
                "signals",
                "submissions",
                "tracing",
                "waiting",
                "web",
                "webhooks",
                "wiring"
            })
    void everyPackageIsAmongThem(String name) {
        assertThat(API).anyMatch((JavaClass type) -> type.getPackageName().equals("dev.grader." + name));
    }

    @Test
    void featuresFormNoCycles() {
        holds(slices().matching("dev.grader.(*)..").should().beFreeOfCycles());
    }

    @Test
    void noFeatureKnowsHowPartsArePutTogether() {
        holds(noClasses()
                .that()
                .resideInAnyPackage(FEATURES)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.grader.wiring.."));
    }

    @Test
    void noFeatureReachesIntoTheSandbox() {
        holds(noClasses()
                .that()
                .resideInAnyPackage(FEATURES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.grader.sandbox..", "dev.grader.grading..", "com.github.dockerjava.."));
    }

    /** What starts processes inside containers is a tool for operators. */
    @Test
    void theServiceNeverLooksIntoContainers() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.grader.sandbox.Inspector")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.grader.attack..", "dev.grader.cli.."));
    }

    @Test
    void onlyTheQueueAndItsWiringKnowTheScheduler() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("dev.grader.queue..", "dev.grader.wiring..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.kagkarlsson.."));
    }

    @Test
    void onlyWiringKnowsWhichDatabaseItIs() {
        holds(noClasses()
                .that()
                .resideInAnyPackage(FEATURES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sqlite..", "com.zaxxer.."));
        holds(noClasses()
                .that()
                .resideInAnyPackage(FEATURES)
                .and()
                .resideOutsideOfPackage("dev.grader.signals.postgres..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.postgresql..", "dev.grader.signals.postgres.."));
    }

    /** A process that holds more than the service, as a test's does, must not be ended by one of its parts. */
    @Test
    void onlyTheProgramEndsTheProcess() {
        holds(noClasses()
                .that()
                .doNotBelongToAnyOf(GraderApplication.class, LastResort.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(LastResort.class));
        holds(noClasses()
                .that()
                .doNotBelongToAnyOf(LastResort.class)
                .should()
                .callMethod(Runtime.class, "halt", int.class));
        holds(noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Command")
                .should()
                .callMethod(System.class, "exit", int.class));
    }

    @Test
    void nobodyReadsTheTimeButFromTheClock() {
        for (Class<?> type : List.of(Instant.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            holds(noClasses().should().callMethod(type, "now"));
        }
        holds(noClasses().should().callMethod(System.class, "currentTimeMillis"));
        holds(noClasses().should().callConstructor(Date.class));
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("dev.grader.wiring..")
                .should()
                .callMethod(Clock.class, "systemUTC"));
    }

    private static void holds(ArchRule rule) {
        rule.check(API);
    }
}
