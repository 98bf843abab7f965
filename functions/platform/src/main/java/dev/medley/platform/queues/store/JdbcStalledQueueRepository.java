package dev.medley.platform.queues.store;

import dev.medley.platform.queues.StalledQueueRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

@Singleton
class JdbcStalledQueueRepository implements StalledQueueRepository {

    private final Sql sql;

    JdbcStalledQueueRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void replace(List<String> queues, Instant now) {
        sql.query("""
                with stalled as (
                    insert into platform.stalled_queue (queue, since) select unnest(:queues), :now on conflict do nothing
                )
                delete from platform.stalled_queue where queue <> all (:queues)""")
                .with("queues", queues.toArray(String[]::new))
                .with("now", now)
                .update();
    }

    @Override
    public List<String> stalledSince(Instant before) {
        return sql.query("select queue from platform.stalled_queue where since <= :before order by queue")
                .with("before", before)
                .list(row -> row.text("queue"));
    }
}
