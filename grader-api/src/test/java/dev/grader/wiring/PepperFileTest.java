package dev.grader.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PepperFileTest {
    @TempDir
    Path folder;

    @Test
    void isReadWithTheLineEndThatToolsLeave() throws IOException {
        Path file = Files.writeString(folder.resolve("pepper"), "0aF9".repeat(16) + "\n");

        assertThat(PepperFile.read(file)).isNotNull();
    }

    @Test
    void saysHowToMakeOneWhereThereIsNone() {
        assertThatThrownBy(() -> PepperFile.read(folder.resolve("pepper")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(folder.resolve("pepper").toString())
                .hasMessageContaining("openssl rand -hex 32");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0aF9", "not a pepper", "0aF90aF90aF90aF90aF90aF90aF90aF90aF90aF90aF90aF90aF90aF90aF90aF90a"
            })
    void isRefusedWhenItIsNoPepperAndNotQuoted(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("pepper"), text);

        var refusal = assertThatThrownBy(() -> PepperFile.read(file)).hasMessageContaining("64 hexadecimal digits");
        if (!text.isEmpty()) {
            refusal.hasMessageNotContaining(text);
        }
    }
}
