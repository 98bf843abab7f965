package dev.medley.storage;

import com.zaxxer.hikari.HikariPoolMXBean;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets go of what must not be in a snapshot, which many environments start from, later: connections, secrets, and keys that
 * were derived from them. All come back when they are next needed.
 */
@Singleton
public class SnapshotPreparation {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final ConnectionPool connectionPool;
    private final ReaderSql reader;
    private final Secrets secrets;
    private final DerivedKeys derivedKeys;

    SnapshotPreparation(ConnectionPool connectionPool, ReaderSql reader, Secrets secrets, DerivedKeys derivedKeys) {
        this.connectionPool = connectionPool;
        this.reader = reader;
        this.secrets = secrets;
        this.derivedKeys = derivedKeys;
    }

    /** Lets go of everything; no statement may be under way. */
    public void run() {
        closeConnections();
        reader.close();
        derivedKeys.forget();
        secrets.forget();
    }

    /** How many connections are open. */
    int connections() {
        return connectionPool.state().orElseThrow().getTotalConnections();
    }

    private void closeConnections() {
        HikariPoolMXBean pool = connectionPool.state().orElseThrow();
        long end = System.nanoTime() + PATIENCE.toNanos();
        pool.softEvictConnections();
        while (pool.getTotalConnections() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        if (pool.getTotalConnections() > 0) {
            throw new IllegalStateException(pool.getTotalConnections() + " connections are still open");
        }
    }
}
