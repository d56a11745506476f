package dev.grader.verify;

import dev.grader.challenge.Challenge;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last proof of each package, in a file named by its digest: written where packages are proven, read where they are served. A package
 * that was changed has another digest and so no proof. Thread-safe, over processes too.
 */
public final class ProofFiles {
    /** Of one file. What is larger was not written here. */
    static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(ProofFiles.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path folder;

    /** @param folder made when the first proof is kept */
    public ProofFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps what came of a proof, in the place of an earlier one of the same package. Who reads meanwhile finds that or this, whole.
     *
     * @param version of the program
     */
    public void keep(Challenge challenge, Verification proof, Instant provenAt, String version) throws IOException {
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "proof-", ".tmp");
        try {
            Files.write(written, JSON.writeValueAsBytes(proof(challenge, proof, provenAt, version)));
            Files.move(
                    written,
                    folder.resolve(challenge.digest() + ".json"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** The proof of the package with that digest; empty where there is none that can be read. */
    public Optional<Proof> find(String digest) {
        if (!digest.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        Path file = folder.resolve(digest + ".json");
        try (InputStream content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException("larger than " + MAX_BYTES + " bytes");
            }
            Proof proof = JSON.readValue(bytes, Proof.class);
            if (!proof.digest().equals(digest)) {
                throw new IOException("of another package");
            }
            return Optional.of(proof);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | JacksonException | NullPointerException unusable) {
            log.warn("The proof {} is passed over: {}: prove that challenge again", file, unusable.getMessage());
            return Optional.empty();
        }
    }

    private static Proof proof(Challenge challenge, Verification proof, Instant provenAt, String version) {
        Path root = Example.folderOf(challenge).toAbsolutePath().normalize();
        Mutation mutation = proof.mutation();
        return new Proof(
                challenge.digest(),
                challenge.slug(),
                proof.proven(),
                provenAt,
                version,
                proof.took().toMillis(),
                proof.samples(),
                proof.hidden(),
                mutation == null
                        ? null
                        : new Proof.Mutants(
                                mutation.made(),
                                mutation.judged(),
                                mutation.killed(),
                                mutation.equivalent(),
                                mutation.score(),
                                mutation.survivors().stream()
                                        .map(survivor -> new Proof.Survived(
                                                within(root, survivor.file()),
                                                survivor.line(),
                                                survivor.operator(),
                                                survivor.diff()))
                                        .toList()),
                proof.findings().stream()
                        .map(finding -> new Proof.Found(
                                within(root, finding.file()),
                                finding.line(),
                                Proof.Found.name(finding.weight()),
                                finding.text()))
                        .toList());
    }

    /** As it lies in the package: where that lies on this machine is nobody's matter. */
    private static String within(Path root, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(root) ? root.relativize(absolute).toString() : String.valueOf(file.getFileName());
    }
}
