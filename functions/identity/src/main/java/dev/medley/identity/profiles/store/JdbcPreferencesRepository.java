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
        return sql.first("select document, version from identity.settings where account_id = ?", this::read, accountId);
    }

    @Override
    public Preferences lock(UUID accountId) {
        return sql.first("""
                        insert into identity.settings as s (account_id, document, version) values (?, '{}', 0)
                        on conflict (account_id) do update set version = s.version
                        returning document, version""", this::read, accountId).orElseThrow();
    }

    @Override
    public void put(UUID accountId, Preferences preferences) {
        int _ = sql.update(
                "update identity.settings set document = ?, version = ? where account_id = ?",
                json.write(preferences.document()),
                preferences.version(),
                accountId);
    }

    private Preferences read(Row row) throws SQLException {
        return new Preferences(JsonValues.of(json.read(row.json("document"), JsonNode.class)), row.integer("version"));
    }
}
