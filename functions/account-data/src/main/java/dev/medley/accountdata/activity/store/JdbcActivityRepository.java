package dev.medley.accountdata.activity.store;

import dev.medley.accountdata.activity.Activity;
import dev.medley.accountdata.activity.ActivityRepository;
import dev.medley.accountdata.activity.Statistic;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Singleton
class JdbcActivityRepository implements ActivityRepository {

    private static final SortKeys<Activity> KEYS = SortKeys.newestFirst("id", Activity::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcActivityRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(UUID accountId, Activity activity) {
        sql.query("""
                insert into account_data.activity (id, account_id, type, subject_id, data, occurred_at)
                values (:id, :accountId, :type, :subjectId, :data, :occurredAt)""")
                .with("id", activity.id())
                .with("accountId", accountId)
                .with("type", activity.type())
                .with("subjectId", activity.subjectId())
                .with("data", json.write(activity.data()))
                .with("occurredAt", activity.occurredAt())
                .update();
    }

    @Override
    public void count(UUID accountId, Map<String, Long> amounts, Instant at) {
        sql.query("""
                insert into account_data.statistic as s (account_id, name, value, last_at)
                select :accountId, key, value::bigint, :at from jsonb_each_text(:json)
                on conflict (account_id, name) do update
                set value = s.value + excluded.value, last_at = greatest(s.last_at, excluded.last_at)""")
                .with("accountId", accountId)
                .with("at", at)
                .with("json", json.write(amounts))
                .update();
    }

    @Override
    public Page<Activity> list(UUID accountId, PageRequest page) {
        return sql.query("""
                select id, type, occurred_at, subject_id, data from account_data.activity
                where account_id = :accountId""").with("accountId", accountId).page("activity/" + accountId, page, KEYS, this::read);
    }

    @Override
    public List<Statistic> statistics(UUID accountId) {
        return sql.query("""
                select name, value, last_at from account_data.statistic where account_id = :accountId
                order by name""")
                .with("accountId", accountId)
                .list(row -> new Statistic(row.text("name"), row.bigint("value"), row.instant("last_at")));
    }

    @SuppressWarnings("unchecked")
    private Activity read(Row row) throws SQLException {
        Map<String, String> data = json.read(row.json("data"), Map.class);
        return new Activity(row.uuid("id"), row.text("type"), row.instant("occurred_at"), row.uuid("subject_id"), data);
    }
}
