package dev.medley.emulators;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL 17 on a free loopback port. */
public final class DatabaseServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private DatabaseServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** A server whose data goes when it is closed; fast rather than safe. */
    public static DatabaseServer temporary() {
        return start(EmbeddedPostgres.builder());
    }

    /** A server that keeps its data in a folder, and keeps it through a crash. */
    public static DatabaseServer keeping(Path folder) {
        Path data = folder.resolve("data");
        endOrphan(data);
        return start(EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.resolve("bin").toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on"));
    }

    private static DatabaseServer start(EmbeddedPostgres.Builder builder) {
        try {
            return new DatabaseServer(builder.setPGStartupWait(PATIENCE)
                    .setServerConfig("max_connections", "150")
                    .setServerConfig("shared_buffers", "32MB")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    // These can hold passwords of roles.
                    .setServerConfig("pg_stat_statements.track_utility", "off")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
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
