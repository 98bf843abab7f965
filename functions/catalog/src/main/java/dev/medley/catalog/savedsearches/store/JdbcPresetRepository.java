package dev.medley.catalog.savedsearches.store;

import dev.medley.catalog.savedsearches.PresetRepository;
import dev.medley.catalog.savedsearches.SearchParameters;
import dev.medley.catalog.savedsearches.SearchPreset;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class JdbcPresetRepository implements PresetRepository {

    private final Sql sql;
    private final JsonCodec json;

    JdbcPresetRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public List<SearchPreset> all() {
        return sql.query("select key, name, parameters from catalog.search_preset order by key")
                .list(row -> new SearchPreset(
                        row.text("key"), row.text("name"), json.read(row.json("parameters"), SearchParameters.class)));
    }

    @Override
    public boolean keep(SearchPreset preset) {
        sql.lock("catalog.search_preset");
        return sql.query("""
                        insert into catalog.search_preset (key, name, parameters)
                        select :key, :name, :parameters
                        where (select count(*) from catalog.search_preset where key <> :key) < :most
                        on conflict (key) do update set name = excluded.name, parameters = excluded.parameters""")
                        .with("key", preset.key())
                        .with("name", preset.name())
                        .with("parameters", json.write(preset.parameters()))
                        .with("most", SearchPreset.MOST)
                        .update()
                == 1;
    }

    @Override
    public boolean remove(String key) {
        return sql.query("delete from catalog.search_preset where key = :key")
                        .with("key", key)
                        .update()
                == 1;
    }
}
