package dev.medley.identity.profiles.store;

import dev.medley.identity.profiles.JsonValues;
import dev.medley.identity.profiles.Preferences;
import dev.medley.identity.profiles.PreferencesRepository;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcPreferencesRepository implements PreferencesRepository {

    private final Sql sql;
    private final JsonCodec json;

    JdbcPreferencesRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Optional<Preferences> find(UUID accountId) {
        return sql.query("select document, version from identity.settings where account_id = :accountId")
                .with("accountId", accountId)
                .first(this::read);
    }

    @Override
    public Preferences lock(UUID accountId) {
        return sql.query(
                        "insert into identity.settings as s (account_id, document, version) values (:accountId, '{}', 0) "
                                + "on conflict (account_id) do update set version = s.version "
                                + "returning document, version")
                .with("accountId", accountId)
                .first(this::read)
                .orElseThrow();
    }

    @Override
    public void put(UUID accountId, Preferences preferences) {
        int _ = sql.query("""
                update identity.settings set document = :document, version = :version
                where account_id = :accountId""")
                .with("document", json.write(preferences.document()))
                .with("version", preferences.version())
                .with("accountId", accountId)
                .update();
    }

    private Preferences read(Row row) throws SQLException {
        return new Preferences(JsonValues.of(json.read(row.json("document"), JsonNode.class)), row.integer("version"));
    }
}
