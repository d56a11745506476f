package dev.grader.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package of the core may know which other: arrows only go down. */
class ArrowsTest {

    private static final String ROOT = "dev.grader.";

    private static final Map<String, Set<String>> MAY_KNOW = Map.of(
            "verdict", Set.of(),
            "ranking", Set.of(),
            "submission", Set.of(),
            "sandbox", Set.of(),
            "challenge", Set.of("verdict"),
            "report", Set.of("verdict", "submission", "challenge"),
            "grading", Set.of("verdict", "submission", "challenge", "report", "sandbox", "ranking"),
            "attack", Set.of("verdict", "submission", "challenge", "report", "sandbox", "grading"),
            "verify", Set.of("verdict", "submission", "challenge", "report", "sandbox", "grading"),
            "cli", Set.of("verdict", "submission", "challenge", "report", "sandbox", "grading", "attack", "verify"));

    static Stream<Arguments> arrows() {
        return MAY_KNOW.entrySet().stream().map(arrow -> Arguments.of(arrow.getKey(), arrow.getValue()));
    }

    @ParameterizedTest(name = "{0} knows at most {1}")
    @MethodSource("arrows")
    void aPackageKnowsOnlyWhatLiesBelowIt(String name, Set<String> below) {
        String[] allowed = Stream.concat(Stream.of(name), below.stream())
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage("dev.grader..")).or(resideInAnyPackage(allowed)))
                .check(Core.CLASSES);
    }

    @Test
    void everyPackageHasItsArrows() {
        Set<String> packages = Core.CLASSES.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()).split("\\.", -1)[0])
                .collect(Collectors.toSet());

        assertThat(packages).isEqualTo(MAY_KNOW.keySet());
    }

    @Test
    void thereIsNoCycleAmongPackages() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(Core.CLASSES);
    }

    @Test
    void onlyTheCommandLineChoosesTheAdapterOfTheSandbox() {
        assertThat(Core.CLASSES.stream()
                        .filter(type -> !type.getPackageName().startsWith(ROOT + "sandbox.docker"))
                        .filter(ArrowsTest::knowsTheAdapter)
                        .map(type -> type.getPackageName().substring(ROOT.length()))
                        .distinct())
                .isSubsetOf("cli");
    }

    private static boolean knowsTheAdapter(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(arrow -> arrow.getTargetClass().getPackageName().startsWith(ROOT + "sandbox.docker"));
    }
}
