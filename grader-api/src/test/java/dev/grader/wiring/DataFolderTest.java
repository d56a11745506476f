package dev.grader.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {
    @TempDir
    Path parent;

    @Test
    void isLockedWhileItIsUsed() {
        try (var data = new DataFolder(parent.resolve("data"))) {
            assertThat(data.database()).exists();
            assertThatThrownBy(() -> new DataFolder(parent.resolve("data")))
                    .isInstanceOf(DataFolderException.class)
                    .hasMessageContaining("in use by another grader")
                    .hasMessageContaining("GRADER_DATA");
        }
        try (var again = new DataFolder(parent.resolve("data"))) {
            assertThat(again.database()).exists();
        }
    }

    @Test
    void isReadableToItsOwnerAlone() throws IOException {
        try (var data = new DataFolder(parent.resolve("data"))) {
            assertThat(mode(parent.resolve("data"))).isEqualTo("rwx------");
            assertThat(mode(data.database())).isEqualTo("rw-------");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "pepper", "installation"})
    void keepsItsSecretsToItsOwnerAlone(String name) throws IOException {
        try (var data = new DataFolder(parent.resolve("data"))) {
            data.keepFirstKey("a key");
            data.pepper(false);
            assertThat(data.installation()).startsWith("grader-");

            assertThat(mode(parent.resolve("data").resolve(name))).isEqualTo("rw-------");
        }
    }

    @Test
    void isNamedTheSameAfterEveryStart() {
        String name;
        try (var data = new DataFolder(parent)) {
            name = data.installation();
        }
        try (var data = new DataFolder(parent)) {
            assertThat(data.installation()).isEqualTo(name);
        }
    }

    @Test
    void makesNoNewPepperThatWouldLockEveryKeyOut() {
        try (var data = new DataFolder(parent)) {
            assertThatThrownBy(() -> data.pepper(true)).hasMessageContaining("restore it from a backup");
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
