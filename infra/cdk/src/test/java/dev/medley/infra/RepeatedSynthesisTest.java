package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.topology.Medley;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class RepeatedSynthesisTest {

    private static final Path LOG = Path.of("target", "again.log");

    /** Another process, because the order of {@code Map.of} and {@code Set.of} differs from one to the next. */
    @Test
    void anotherProcessWritesTheSameTemplates() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Again.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
        try {
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(LOG.toString()).isZero();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Templates.writtenTo("prod", Again.FOLDER).texts())
                .isNotEmpty()
                .isEqualTo(Templates.of("prod").texts());
    }

    /** The other process. */
    static final class Again {

        static final String FOLDER = "templates-prod-again";

        private Again() {}

        public static void main(String[] arguments) {
            Templates.of("prod", Medley.TOPOLOGY, FOLDER);
        }
    }
}
