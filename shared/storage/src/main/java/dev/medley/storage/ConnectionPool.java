package dev.medley.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.util.Optional;
import javax.sql.DataSource;

/** The connections to the database that a process keeps. */
@Singleton
public class ConnectionPool {

    private final DataSource dataSource;

    ConnectionPool(DataSource dataSource) {
        this.dataSource = DelegatingDataSource.unwrapDataSource(dataSource);
    }

    /** What it does now; empty where nothing has asked for a connection yet, or something else gives them. */
    public Optional<HikariPoolMXBean> state() {
        return dataSource instanceof HikariDataSource pool
                ? Optional.ofNullable(pool.getHikariPoolMXBean())
                : Optional.empty();
    }
}
