package dev.medley.e2e;

import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/** A twin in a process of its own, to be killed without warning and started again on the same data. */
final class KilledTwin implements AutoCloseable {

    private final Path data = Stage.temporaryFolder();
    private final int port = Stage.freePort();
    private final Api api = Api.at(URI.create("http://localhost:" + port));
    private final Map<String, String> settings;
    private Process process;

    KilledTwin() {
        this(Map.of());
    }

    /**
     * Starts one.
     *
     * @param settings more variables of its environment
     */
    KilledTwin(Map<String, String> settings) {
        this.settings = Map.copyOf(settings);
        process = start();
    }

    Api api() {
        return api;
    }

    int port() {
        return port;
    }

    /** What is in its database. */
    KilledTwinRows rows() {
        return new KilledTwinRows(data);
    }

    /** As an operator does it. */
    void grant(String email, String role) {
        api.header("X-Medley-Operator", "yes")
                .post("/_twin/grants?email=" + email + "&role=" + role)
                .is(200);
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly();
        end();
    }

    void startAgain() {
        process = start();
    }

    private Process start() {
        Path embedded = Checkout.home().resolve("localstack/embedded/target");
        try {
            Path arguments = data.resolve("arguments");
            String classPath = embedded.resolve("classes") + ":" + Files.readString(embedded.resolve("class-path"));
            Files.writeString(arguments, "-cp \"" + classPath.strip() + "\"");
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "@" + arguments,
                            "dev.medley.embedded.TwinMain",
                            Checkout.home().toString(),
                            data.toString(),
                            Integer.toString(port))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()));
            builder.environment().putAll(settings);
            Process started = builder.start();
            try {
                await().atMost(Duration.ofMinutes(3)).until(this::answers);
            } catch (ConditionTimeoutException e) {
                started.destroyForcibly();
                throw e;
            }
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try {
            return api.get("/_twin/status").status() == 200;
        } catch (IllegalStateException _) {
            return false;
        }
    }

    private void end() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The twin does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        end();
    }
}
