package dev.medley.storage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.storage.LoginDataSource.Login;
import dev.medley.topology.Environment;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/**
 * Has the connection pool connect with user name and password from the function's secret, which is read with the first
 * connection and not before: a pool is made before a snapshot is taken, and is in use long after the password has changed.
 */
@Singleton
final class DatabaseLogin implements BeanCreatedEventListener<DatasourceConfiguration> {

    private final Provider<Secrets> secrets;
    private final Provider<JsonCodec> json;

    DatabaseLogin(Provider<Secrets> secrets, Provider<JsonCodec> json) {
        this.secrets = secrets;
        this.json = json;
    }

    /** What RDS keeps in a database's secret; it holds more than these two. */
    @Serdeable.Deserializable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DatabaseSecret(String username, String password) {}

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration pool = event.getBean();
        pool.setDataSource(dataSource(pool.getUrl()));
        return pool;
    }

    /** Connects to a database with that login. */
    LoginDataSource dataSource(String url) {
        return new LoginDataSource(url, this::login, () -> secrets.get().forget(Environment.DATABASE_SECRET));
    }

    private Login login() {
        Json secret = new Json(secrets.get().get(Environment.DATABASE_SECRET));
        DatabaseSecret known = json.get().read(secret, DatabaseSecret.class);
        return new Login(known.username(), known.password());
    }
}
