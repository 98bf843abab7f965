package dev.medley.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client for browsers, in Node, with a server that drops, doubles, leaves out and refuses. */
class ClientModuleTest {

    private static final Path MODULE = Path.of("src/main/resources/dev/medley/realtime/feed/web/client.js");
    private static final Path TESTS = Path.of("src/test/resources/dev/medley/realtime/client-test.mjs");

    @TempDir
    private Path folder;

    @Test
    void itFollowsResumesAndFallsBack() throws IOException, InterruptedException {
        // Node takes a file for a module by its name.
        Path module = Files.copy(MODULE, folder.resolve("client.mjs"));
        Path output = folder.resolve("output");
        ProcessBuilder node = new ProcessBuilder(List.of("node", "--test", TESTS.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        node.environment().put("CLIENT", module.toAbsolutePath().toString());
        Process running = node.start();
        assertThat(running.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(running.exitValue()).as(Files.readString(output)).isZero();
    }
}
