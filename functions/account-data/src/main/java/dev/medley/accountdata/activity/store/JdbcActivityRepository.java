package dev.medley.accountdata.activity.store;

import dev.medley.accountdata.activity.Activity;
import dev.medley.accountdata.activity.ActivityRepository;
import dev.medley.accountdata.activity.Statistic;
import dev.medley.kernel.Page;
import dev.medley.storage.Cursors;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcActivityRepository implements ActivityRepository {

    private final Sql sql;
    private final JsonCodec json;
    private final Cursors cursors;

    JdbcActivityRepository(Sql sql, JsonCodec json, Cursors cursors) {
        this.sql = sql;
        this.json = json;
        this.cursors = cursors;
    }

    @Override
    public void add(UUID accountId, Activity activity) {
        sql.update(
                """
                insert into account_data.activity (id, account_id, type, subject_id, data, occurred_at)
                values (?, ?, ?, ?, ?, ?)""",
                activity.id(),
                accountId,
                activity.type(),
                activity.subjectId(),
                json.write(activity.data()),
                activity.occurredAt());
    }

    @Override
    public void count(UUID accountId, Map<String, Long> amounts, Instant at) {
        sql.update("""
                insert into account_data.statistic as s (account_id, name, value, last_at)
                select ?, key, value::bigint, ? from jsonb_each_text(?)
                on conflict (account_id, name) do update
                set value = s.value + excluded.value, last_at = greatest(s.last_at, excluded.last_at)""", accountId, at, json.write(amounts));
    }

    @Override
    public Page<Activity> list(UUID accountId, int limit, @Nullable String cursor) {
        String list = "activity/" + accountId;
        UUID before = cursors.position(list, cursor);
        List<Activity> rows = sql.list("""
                select id, type, occurred_at, subject_id, data from account_data.activity
                where account_id = ? and (?::uuid is null or id < ?)
                order by id desc limit ?""", this::read, accountId, before, before, limit + 1);
        return cursors.page(list, rows, limit, Activity::id);
    }

    @Override
    public List<Statistic> statistics(UUID accountId) {
        return sql.list(
                "select name, value, last_at from account_data.statistic where account_id = ? order by name",
                row -> new Statistic(row.text("name"), row.bigint("value"), row.instant("last_at")),
                accountId);
    }

    @SuppressWarnings("unchecked")
    private Activity read(Row row) throws SQLException {
        Map<String, String> data = json.read(row.json("data"), Map.class);
        return new Activity(row.uuid("id"), row.text("type"), row.instant("occurred_at"), row.uuid("subject_id"), data);
    }
}
