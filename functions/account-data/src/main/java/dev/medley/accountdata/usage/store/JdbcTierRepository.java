package dev.medley.accountdata.usage.store;

import dev.medley.accountdata.usage.Tier;
import dev.medley.accountdata.usage.TierRepository;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

@Singleton
class JdbcTierRepository implements TierRepository {

    private static final int MOST = 50;
    private static final String COLUMNS = "name, description, allowances, rate_percent, version";

    private final Sql sql;
    private final JsonCodec json;
    private final Clock clock;

    JdbcTierRepository(Sql sql, JsonCodec json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<Tier> all() {
        return sql.query("select " + COLUMNS + " from account_data.tier order by created_at, name")
                .list(this::read);
    }

    @Override
    public void lock() {
        sql.lock("account_data.tier");
    }

    @Override
    public Optional<Tier> find(String name) {
        return sql.query("select " + COLUMNS + " from account_data.tier where name = :name")
                .with("name", name)
                .first(this::read);
    }

    @Override
    public Optional<Tier> put(Tier tier) {
        return sql.query("""
                        insert into account_data.tier as t (name, description, allowances, rate_percent, created_at, updated_at)
                        select :name, :description, :allowances, :ratePercent, :now, :now
                        where (select count(*) from account_data.tier where name <> :name) < :most
                        on conflict (name) do update set description = excluded.description,
                            allowances = excluded.allowances, rate_percent = excluded.rate_percent,
                            updated_at = excluded.updated_at, version = t.version + 1
                        returning\s""" + COLUMNS)
                .with("name", tier.name())
                .with("description", tier.description())
                .with("allowances", json.write(tier.allowances()))
                .with("ratePercent", tier.ratePercent())
                .with("now", clock.instant())
                .with("most", MOST)
                .first(this::read);
    }

    @Override
    public boolean removeUnused(String name) {
        return sql.query("""
                        delete from account_data.tier t where name = :name
                        and not exists (select from account_data.account_tier a where a.tier = t.name)""").with("name", name).update() == 1;
    }

    @Override
    public String of(UUID accountId) {
        return sql.query("select tier from account_data.account_tier where account_id = :accountId")
                .with("accountId", accountId)
                .first(row -> row.text("tier"))
                .orElse(Tier.FIRST);
    }

    @Override
    public void move(UUID accountId, String tier) {
        sql.query("""
                        insert into account_data.account_tier (account_id, tier, updated_at)
                        values (:accountId, :tier, :now)
                        on conflict (account_id) do update
                        set tier = excluded.tier, updated_at = excluded.updated_at""")
                .with("tier", tier)
                .with("now", clock.instant())
                .with("accountId", accountId)
                .update();
    }

    @SuppressWarnings("unchecked")
    private Tier read(Row row) throws SQLException {
        Map<String, Number> allowances = json.read(row.json("allowances"), Map.class);
        Map<String, Long> exact = new TreeMap<>();
        allowances.forEach((meter, allowed) -> exact.put(meter, allowed.longValue()));
        return new Tier(
                row.text("name"), row.text("description"), exact, row.integer("rate_percent"), row.integer("version"));
    }
}
