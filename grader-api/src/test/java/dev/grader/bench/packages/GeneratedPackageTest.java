package dev.grader.bench.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.bench.sections.Amounts;
import dev.grader.bench.sections.Curves;
import dev.grader.challenge.Catalog;
import dev.grader.challenge.Challenge;
import dev.grader.submission.SourceCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedPackageTest {
    @TempDir
    private Path bank;

    @Test
    void allOfThemLoadWithoutAProblem() {
        List<GeneratedPackage> packages = Curves.packages(Amounts.full());
        packages.forEach(one -> one.writeTo(bank));

        Catalog catalog = Catalog.load(List.of(bank));

        assertThat(catalog.problems()).isEmpty();
        assertThat(catalog.challenges())
                .extracting(Challenge::slug)
                .containsExactlyInAnyOrderElementsOf(
                        packages.stream().map(GeneratedPackage::slug).toList());
    }

    @Test
    void hasSoManyTests() {
        assertThat(GeneratedPackage.ofTests(10).tests().split("def test_", -1)).hasSize(11);
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 16_384, SourceCode.MAX_BYTES - 1024, SourceCode.MAX_BYTES})
    void padsASourceToTheByte(int bytes) {
        String source = PaddedSource.of(bytes);

        assertThat(source.getBytes(StandardCharsets.UTF_8)).hasSize(bytes);
        assertThat(source).endsWith(GeneratedPackage.ECHO);
        assertThat(new SourceCode(source).text()).isEqualTo(source);
    }
}
