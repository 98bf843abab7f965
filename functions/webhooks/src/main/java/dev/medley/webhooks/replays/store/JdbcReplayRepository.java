package dev.medley.webhooks.replays.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import dev.medley.webhooks.deliveries.PublishedEventRepository.Position;
import dev.medley.webhooks.replays.Replay;
import dev.medley.webhooks.replays.Replay.Progress;
import dev.medley.webhooks.replays.ReplayRepository;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcReplayRepository implements ReplayRepository {

    private static final String SELECT = """
            select id, endpoint_id, from_time, to_time, event_types, position_time, position_id, planned, created_at,
                planned_at
            from webhooks.replay
            """;

    private static final SortKeys<Replay> KEYS = SortKeys.newestFirst("id", Replay::id);

    private final Sql sql;

    JdbcReplayRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Replay replay) {
        int _ = sql.query("""
                insert into webhooks.replay (id, endpoint_id, from_time, to_time, event_types, position_time, position_id,
                    created_at)
                values (:id, :endpointId, :from, :to, :eventTypes, :positionTime, :positionId, :createdAt)""")
                .with("id", replay.id())
                .with("endpointId", replay.endpointId())
                .with("from", replay.from())
                .with("to", replay.to())
                .with("eventTypes", replay.eventTypes().toArray(String[]::new))
                .with("positionTime", replay.position().time())
                .with("positionId", replay.position().id())
                .with("createdAt", replay.createdAt())
                .update();
    }

    @Override
    public Optional<Replay> find(UUID id) {
        return sql.query(SELECT + "where id = :id").with("id", id).first(JdbcReplayRepository::read);
    }

    @Override
    public Optional<Replay> lock(UUID id) {
        return sql.query(SELECT + "where id = :id for update").with("id", id).first(JdbcReplayRepository::read);
    }

    @Override
    public Page<Replay> ofEndpoint(UUID endpointId, PageRequest page) {
        return sql.query(SELECT + "where endpoint_id = :endpointId")
                .with("endpointId", endpointId)
                .page("webhook-replays/" + endpointId, page, KEYS, JdbcReplayRepository::read);
    }

    @Override
    public Map<UUID, Progress> progress(List<UUID> ids) {
        Map<UUID, Progress> progress = new HashMap<>();
        sql.query("""
                select r.id, count(*) filter (where d.status = 'delivered')::integer as delivered,
                    count(*) filter (where d.status = 'failed')::integer as failed,
                    count(*) filter (where d.id is not null and d.finished_at is null)::integer as open,
                    max(d.finished_at) as finished_at
                from unnest(:ids) as r (id) left join webhooks.delivery d on d.replay_id = r.id group by r.id""")
                .with("ids", ids.toArray(UUID[]::new))
                .list(row -> progress.put(
                        row.uuid("id"),
                        new Progress(
                                row.integer("delivered"),
                                row.integer("failed"),
                                row.integer("open"),
                                row.instantOrNull("finished_at"))));
        return progress;
    }

    @Override
    public boolean isRunning(UUID endpointId, Instant since) {
        return sql.query("""
                select from webhooks.replay r
                where r.endpoint_id = :endpointId and r.created_at > :since and (r.planned_at is null
                    or exists (select from webhooks.delivery d where d.replay_id = r.id and d.finished_at is null))""")
                .with("endpointId", endpointId)
                .with("since", since)
                .exists();
    }

    @Override
    public void advance(UUID id, Position position, int planned) {
        int _ = sql.query("""
                update webhooks.replay set position_time = :time, position_id = :positionId, planned = :planned
                where id = :id""")
                .with("id", id)
                .with("time", position.time())
                .with("positionId", position.id())
                .with("planned", planned)
                .update();
    }

    @Override
    public void notePlanned(UUID id, Instant now) {
        int _ = sql.query("update webhooks.replay set planned_at = :now where id = :id")
                .with("id", id)
                .with("now", now)
                .update();
    }

    @Override
    public void deleteBefore(Instant time) {
        int _ = sql.query("delete from webhooks.replay where created_at < :time")
                .with("time", time)
                .update();
    }

    private static Replay read(Row row) throws SQLException {
        return new Replay(
                row.uuid("id"),
                row.uuid("endpoint_id"),
                row.instant("from_time"),
                row.instant("to_time"),
                row.texts("event_types"),
                new Position(row.instant("position_time"), row.uuid("position_id")),
                row.integer("planned"),
                row.instant("created_at"),
                row.instantOrNull("planned_at"));
    }
}
