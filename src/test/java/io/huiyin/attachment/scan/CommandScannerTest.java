package io.huiyin.attachment.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandScannerTest {

    @TempDir
    private Path folder;

    @Test
    void theProgramSeesTheFileAndItsEndIsTheAnswer() throws IOException {
        var file = Files.writeString(folder.resolve("f"), "EICAR");

        assertThat(scanner("! grep -q EICAR \"$0\"").isHarmless(file)).isFalse();
        assertThat(scanner("! grep -q OTHER \"$0\"").isHarmless(file)).isTrue();
    }

    @Test
    void anyOtherEndIsNoAnswer() {
        assertThatIOException().isThrownBy(() -> scanner("exit 2").isHarmless(folder));
    }

    @Test
    void aProgramThatDoesNotEndIsStopped() {
        assertThatIOException()
                .isThrownBy(() -> scanner("exec sleep 60").isHarmless(folder))
                .withMessageContaining("did not end");
    }

    @Test
    void aProgramThatIsNotThereIsNoAnswer() {
        var scanner = new CommandScanner(List.of("/nothing/here"), Duration.ofSeconds(1));

        assertThatIOException().isThrownBy(() -> scanner.isHarmless(folder));
    }

    private static CommandScanner scanner(String script) {
        return new CommandScanner(List.of("/bin/sh", "-c", script), Duration.ofSeconds(2));
    }
}
