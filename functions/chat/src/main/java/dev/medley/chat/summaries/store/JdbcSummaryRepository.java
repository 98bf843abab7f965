package dev.medley.chat.summaries.store;

import dev.medley.chat.summaries.SummaryRepository;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcSummaryRepository implements SummaryRepository {

    private final Sql sql;
    private final JsonCodec json;

    JdbcSummaryRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Optional<Kept> nearest(UUID messageId) {
        return sql.query("""
                with recursive way as (
                    select w.id, w.parent_id from chat.message w where w.id = :messageId
                    union all
                    select w.id, w.parent_id from chat.message w join way on w.id = way.parent_id
                )
                select s.message_id, s.turns, s.points from way join chat.summary s on s.message_id = way.id
                order by s.message_id desc limit 1""")
                .with("messageId", messageId)
                .first(row -> new Kept(
                        row.uuid("message_id"),
                        row.integer("turns"),
                        List.of(json.read(row.json("points"), KeptPoint[].class))));
    }

    @Override
    public void keep(Kept summary) {
        sql.query("""
                insert into chat.summary (message_id, turns, points) values (:messageId, :turns, :points)
                on conflict (message_id) do update set turns = excluded.turns, points = excluded.points""")
                .with("messageId", summary.messageId())
                .with("turns", summary.turns())
                .with("points", json.write(summary.points()))
                .update();
    }
}
