package dev.medley.chat.conversations.store;

import dev.medley.chat.conversations.AnswerEventRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcAnswerEventRepository implements AnswerEventRepository {

    private final Sql sql;
    private final Clock clock;

    JdbcAnswerEventRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void add(UUID messageId, Kind kind, String data) {
        sql.query("""
                insert into chat.answer_event (message_id, number, kind, data, created_at)
                select m.id, coalesce((select max(e.number) from chat.answer_event e where e.message_id = m.id), 0) + 1,
                    :kind, :data, :now
                from chat.message m where m.id = :messageId""")
                .with("messageId", messageId)
                .with("kind", kind)
                .with("data", data)
                .with("now", clock.instant())
                .update();
    }

    @Override
    public List<AnswerEvent> after(UUID messageId, int number) {
        return sql.query("""
                select number, kind, data from chat.answer_event where message_id = :messageId and number > :number
                order by number""")
                .with("messageId", messageId)
                .with("number", number)
                .list(row ->
                        new AnswerEvent(row.integer("number"), row.constant("kind", Kind.class), row.text("data")));
    }

    @Override
    public int removeOld(Instant before, int most) {
        return sql.query("""
                delete from chat.answer_event where (message_id, number) in (
                    select message_id, number from chat.answer_event where kind <> 'done' and created_at < :before
                    order by created_at limit :most)""").with("before", before).with("most", most).update();
    }
}
