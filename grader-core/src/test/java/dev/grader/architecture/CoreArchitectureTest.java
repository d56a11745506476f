package dev.grader.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoreArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.grader");

    /** Fewer classes than this are not the core: a rule that holds for nothing proves nothing. */
    private static final int FEWEST_CLASSES = 60;

    @Test
    void theRulesAreHeldAgainstTheWholeCore() {
        assertThat(CORE.size()).isGreaterThan(FEWEST_CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"challenge", "submission", "sandbox", "verdict", "report"})
    void everyPackageOfTheCoreIsAmongThem(String name) {
        assertThat(CORE.that(resideInAPackage("dev.grader." + name))).isNotEmpty();
    }

    @Test
    void knowsNoSpring() {
        holds(noClasses().should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "jakarta.."));
    }

    @Test
    void hasNoPackageCycles() {
        holds(slices().matching("dev.grader.(**)").should().beFreeOfCycles());
    }

    @Test
    void theSandboxImportsNoOtherPackageOfTheCore() {
        holds(noClasses()
                .that()
                .resideInAPackage("dev.grader.sandbox..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.grader..")
                        .and(describe(
                                "are outside of the sandbox",
                                type -> !type.getPackageName().startsWith("dev.grader.sandbox")))));
    }

    @Test
    void theSandboxsPortsDoNotKnowTheirAdapter() {
        holds(noClasses()
                .that()
                .resideInAPackage("dev.grader.sandbox")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.grader.sandbox.docker.."));
    }

    @Test
    void verdictsArePure() {
        holds(noClasses()
                .that()
                .resideInAPackage("dev.grader.verdict..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.io..",
                                "java.nio..",
                                "java.net..",
                                "java.util.concurrent..",
                                "tools.jackson..",
                                "com.fasterxml..",
                                "com.github.dockerjava..",
                                "org.slf4j..")
                        .or(resideInAPackage("dev.grader..")
                                .and(describe(
                                        "are outside of verdict",
                                        type -> !type.getPackageName().equals("dev.grader.verdict"))))));
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
    void nothingKnowsTheCommandLine() {
        holds(noClasses()
                .that(describe(
                        "are outside of the command line",
                        (JavaClass type) -> !type.getPackageName().startsWith("dev.grader.cli")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.grader.cli.."));
    }

    private static void holds(ArchRule rule) {
        rule.check(CORE);
    }
}
