package dev.medley.emulators;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL 17 on a free loopback port. Whoever starts it closes it, after what writes to it: a server that ended
 * with the JVM by itself would have all that still writes wait for it.
 */
public final class DatabaseServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    /** Where the data of a server lie that keeps them. */
    private final @Nullable Path data;

    private DatabaseServer(EmbeddedPostgres server, @Nullable Path data) {
        this.server = server;
        this.data = data;
    }

    /** A server whose data goes when it is closed; fast rather than safe. */
    public static DatabaseServer temporary() {
        return start(EmbeddedPostgres.builder(), null);
    }

    /** A server that keeps its data in a folder, and keeps it through a crash. */
    public static DatabaseServer keeping(Path folder) {
        Path data = folder.resolve("data");
        endOrphan(data);
        return start(
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setOverrideWorkingDirectory(folder.resolve("bin").toFile())
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on"),
                data);
    }

    private static DatabaseServer start(EmbeddedPostgres.Builder builder, @Nullable Path data) {
        try {
            return new DatabaseServer(
                    builder.setPGStartupWait(PATIENCE)
                            .setRegisterShutdownHook(false)
                            .setServerConfig("max_connections", "150")
                            .setServerConfig("shared_buffers", "32MB")
                            .setServerConfig("timezone", "UTC")
                            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                            // These can hold passwords of roles.
                            .setServerConfig("pg_stat_statements.track_utility", "off")
                            .start(),
                    data);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }

    /**
     * Has a server that keeps its data end at once, as if its machine had lost its power, and start again on the same port.
     *
     * @param away what is done while it is not there
     */
    public void restart(Runnable away) {
        Path folder = Objects.requireNonNull(data, "A temporary server keeps nothing");
        try {
            long pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            String postgres = ProcessHandle.of(pid)
                    .flatMap(process -> process.info().command())
                    .orElseThrow();
            Path control = Path.of(postgres).resolveSibling("pg_ctl");
            String started = Files.readString(folder.resolve("postmaster.opts")).strip();
            String options = started.substring(started.indexOf(' ') + 1);
            run(control, folder, "-m", "immediate", "stop");
            away.run();
            run(
                    control,
                    folder,
                    "-o",
                    options,
                    "-l",
                    folder.resolve("restart.log").toString(),
                    "start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the library runs it: PostgreSQL does not start for root, who is somebody else in a namespace of its own. */
    private static void run(Path control, Path data, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(control.toString(), "-D", data.toString(), "-w", "-t", "60"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A twin that was killed leaves its server running on the data that we want to open. */
    private static void endOrphan(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> process.info().command().orElse("").contains("postgres"))
                    .ifPresent(DatabaseServer::end);
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(ProcessHandle orphan) {
        orphan.destroy();
        try {
            orphan.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            orphan.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public DataSource dataSource() {
        return server.getPostgresDatabase();
    }

    /** JDBC URL without credentials. */
    public String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    /** The login, as RDS writes it in its secret. */
    public String secret() {
        return "{\"username\": \"postgres\", \"password\": \"postgres\"}";
    }

    /** The server's process, where it is known. */
    public @Nullable Long pid() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").contains("postgres"))
                .map(ProcessHandle::pid)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
