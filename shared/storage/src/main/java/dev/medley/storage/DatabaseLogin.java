package dev.medley.storage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.topology.Environment;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** Gives the connection pool its user name and password, from the stage's secret. */
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
    record Login(String username, String password) {}

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration pool = event.getBean();
        Login login = json.get().read(new Json(secrets.get().get(Environment.DATABASE_SECRET)), Login.class);
        pool.setUsername(login.username());
        pool.setPassword(login.password());
        return pool;
    }
}
