package dev.medley.flags.changes.store;

import dev.medley.featureflags.Targeting;
import dev.medley.flags.changes.ChangeRepository;
import dev.medley.flags.changes.ChangeStatus;
import dev.medley.flags.changes.FlagChange;
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
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcChangeRepository implements ChangeRepository {

    private static final String SELECT = """
            select c.id, f.key as flag, c.environment, c.based_on, c.document, c.reason, c.apply_at, c.status, c.failure,
                c.requested_by, c.decided_by, c.created_at, c.closed_at
            from flags.change c join flags.flag f on f.id = c.flag_id
            """;

    private static final SortKeys<FlagChange> KEYS = SortKeys.newestFirst("c.id", FlagChange::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcChangeRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(FlagChange flagChange, UUID flagId) {
        int _ = sql.query("""
                        insert into flags.change (id, flag_id, environment, based_on, document, reason, apply_at, status,
                            requested_by, created_at)
                        values (:id, :flagId, :environment, :basedOn, :document, :reason, :applyAt, :status,
                            :requestedBy, :createdAt)""")
                .with("id", flagChange.id())
                .with("flagId", flagId)
                .with("environment", flagChange.environment())
                .with("basedOn", flagChange.basedOn())
                .with("document", json.write(flagChange.targeting()))
                .with("reason", flagChange.reason())
                .with("applyAt", flagChange.applyAt())
                .with("status", flagChange.status())
                .with("requestedBy", flagChange.requestedBy())
                .with("createdAt", flagChange.createdAt())
                .update();
    }

    @Override
    public int countOpen(UUID flagId) {
        sql.lock("flags.change/" + flagId);
        return sql.query("""
                        select count(*)::integer as open from flags.change
                        where flag_id = :flagId and status in ('requested', 'scheduled')""")
                .with("flagId", flagId)
                .first(row -> row.integer("open"))
                .orElseThrow();
    }

    @Override
    public void keep(FlagChange flagChange) {
        int _ = sql.query("""
                        update flags.change set status = :status, failure = :failure, decided_by = :decidedBy,
                            closed_at = :closedAt
                        where id = :id""")
                .with("id", flagChange.id())
                .with("status", flagChange.status())
                .with("failure", flagChange.failure())
                .with("decidedBy", flagChange.decidedBy())
                .with("closedAt", flagChange.closedAt())
                .update();
    }

    @Override
    public Optional<FlagChange> find(UUID id) {
        return sql.query(SELECT + "where c.id = :id").with("id", id).first(this::read);
    }

    @Override
    public Optional<FlagChange> lock(UUID id) {
        return sql.query(SELECT + "where c.id = :id for update of c")
                .with("id", id)
                .first(this::read);
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return sql.query("""
                        select id from flags.change where status = 'scheduled' and apply_at <= :now
                        order by apply_at, id limit :limit""").with("now", now).with("limit", limit).list(row -> row.uuid("id"));
    }

    @Override
    public void follow(FlagChange applied, int version) {
        int _ = sql.query("""
                        update flags.change c set based_on = :version
                        from flags.flag f
                        where f.id = c.flag_id and f.key = :flag and c.environment = :environment
                            and c.status = 'scheduled' and c.based_on = :basedOn""")
                .with("version", version)
                .with("flag", applied.flag())
                .with("environment", applied.environment())
                .with("basedOn", applied.basedOn())
                .update();
    }

    @Override
    public Page<FlagChange> list(Filter filter, PageRequest page) {
        return sql.query(SELECT + "where true")
                .when(filter.flag(), "and c.flag_id = (select id from flags.flag where key = :flag)", "flag")
                .when(filter.status(), "and c.status = :status", "status")
                .page("flag-changes/" + filter, page, KEYS, this::read);
    }

    private FlagChange read(Row row) throws SQLException {
        return new FlagChange(
                row.uuid("id"),
                row.text("flag"),
                row.text("environment"),
                row.integer("based_on"),
                json.read(row.json("document"), Targeting.class),
                row.text("reason"),
                row.instant("apply_at"),
                row.constant("status", ChangeStatus.class),
                row.textOrNull("failure"),
                row.uuid("requested_by"),
                row.uuidOrNull("decided_by"),
                row.instant("created_at"),
                row.instantOrNull("closed_at"));
    }
}
