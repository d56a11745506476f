package dev.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.challenge.Catalog;
import dev.grader.challenge.Challenge;
import dev.grader.grading.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofFilesTest {
    private static final Challenge CHALLENGE =
            Catalog.load(List.of(Fixtures.CHALLENGES)).find("add-two-numbers").orElseThrow();
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void givesBackWhatWasKept() throws IOException {
        ProofFiles files = new ProofFiles(folder.resolve("proofs"));

        files.keep(CHALLENGE, verification(List.of()), NOW, "1.0");

        Proof proof = files.find(CHALLENGE.digest()).orElseThrow();
        assertThat(proof.proven()).isTrue();
        assertThat(proof.provenAt()).isEqualTo(NOW);
        assertThat(proof.version()).isEqualTo("1.0");
        assertThat(proof.mutants()).isNotNull();
        assertThat(proof.mutants().score()).isEqualTo(0.9);
        assertThat(proof.mutants().survivors())
                .containsExactly(new Proof.Survived("submissions/accepted/a.py", 3, "constant", "-a\n+b"));
    }

    @Test
    void keepsTheLastProofOfAPackage() throws IOException {
        ProofFiles files = new ProofFiles(folder);
        files.keep(CHALLENGE, verification(List.of()), NOW, "1.0");

        files.keep(
                CHALLENGE,
                verification(
                        List.of(Finding.problem(Example.folderOf(CHALLENGE).resolve("tests"), "There is a fault."))),
                NOW.plusSeconds(1),
                "1.1");

        Proof proof = files.find(CHALLENGE.digest()).orElseThrow();
        assertThat(proof.proven()).isFalse();
        assertThat(proof.findings()).containsExactly(new Proof.Found("tests", 0, "problem", "There is a fault."));
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void knowsNothingOfAPackageThatWasChanged() throws IOException {
        ProofFiles files = new ProofFiles(folder);
        files.keep(CHALLENGE, verification(List.of()), NOW, "1.0");

        assertThat(files.find("0".repeat(64))).isEmpty();
        assertThat(files.find("../" + CHALLENGE.digest())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{\"digest\":\"00\"}",
                "{\"digest\":\"%s\",\"slug\":\"a\",\"proven\":true,\"proven_at\":\"x\"}",
                "{\"digest\":\"%s\",\"slug\":\"a\",\"proven\":true,\"findings\":[{\"file\":\"a\",\"weight\":\"problem\",\"text\":\"b\"}]}"
            })
    void passesOverWhatIsNoProof(String content) throws IOException {
        Files.writeString(folder.resolve(CHALLENGE.digest() + ".json"), content.formatted(CHALLENGE.digest()));

        assertThat(new ProofFiles(folder).find(CHALLENGE.digest())).isEmpty();
    }

    @Test
    void readsNoFileThatIsTooLarge() throws IOException {
        Files.write(folder.resolve(CHALLENGE.digest() + ".json"), new byte[ProofFiles.MAX_BYTES + 1]);

        assertThat(new ProofFiles(folder).find(CHALLENGE.digest())).isEmpty();
    }

    private static Verification verification(List<Finding> findings) {
        Path accepted = Example.folderOf(CHALLENGE).resolve("submissions/accepted/a.py");
        return new Verification(
                CHALLENGE.slug(),
                CHALLENGE.kind(),
                1,
                9,
                Map.of(),
                null,
                new Mutation(10, 10, 9, 0, List.of(new Survivor(accepted, 3, "constant", "-a\n+b", "# m"))),
                Duration.ofSeconds(2),
                findings);
    }
}
