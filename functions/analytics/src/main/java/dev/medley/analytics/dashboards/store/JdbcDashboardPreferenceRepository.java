package dev.medley.analytics.dashboards.store;

import dev.medley.analytics.dashboards.DashboardPreferenceRepository;
import dev.medley.analytics.dashboards.DashboardPreferences;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcDashboardPreferenceRepository implements DashboardPreferenceRepository {

    private final Sql sql;
    private final JsonCodec json;

    JdbcDashboardPreferenceRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Optional<DashboardPreferences> find(UUID accountId) {
        return sql.query("select preferences from analytics.dashboard_preference where account_id = :accountId")
                .with("accountId", accountId)
                .first(row -> json.read(row.json("preferences"), DashboardPreferences.class));
    }

    @Override
    public void keep(UUID accountId, DashboardPreferences preferences) {
        sql.query("""
                insert into analytics.dashboard_preference (account_id, preferences) values (:accountId, :preferences)
                on conflict (account_id) do update set preferences = excluded.preferences""")
                .with("accountId", accountId)
                .with("preferences", json.write(preferences))
                .update();
    }
}
