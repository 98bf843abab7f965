package dev.medley.flags.segments.store;

import dev.medley.featureflags.SegmentDefinition;
import dev.medley.flags.segments.Segment;
import dev.medley.flags.segments.SegmentRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;

@Singleton
class JdbcSegmentRepository implements SegmentRepository {

    private static final String SELECT =
            "select id, description, document, version, created_at, updated_at from flags.segment ";

    private static final SortKeys<Segment> KEYS = SortKeys.newestFirst("id", Segment::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcSegmentRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public boolean add(Segment segment) {
        return sql.query("""
                        insert into flags.segment (id, key, description, document, version, created_at, updated_at)
                        values (:id, :key, :description, :document, :version, :createdAt, :createdAt)
                        on conflict (key) do nothing""")
                        .with("id", segment.id())
                        .with("key", segment.key())
                        .with("description", segment.description())
                        .with("document", json.write(segment.definition()))
                        .with("version", segment.version())
                        .with("createdAt", segment.createdAt())
                        .update()
                == 1;
    }

    @Override
    public int count() {
        sql.lock("flags.segment");
        return sql.query("select count(*)::integer as segments from flags.segment")
                .first(row -> row.integer("segments"))
                .orElseThrow();
    }

    @Override
    public void change(Segment segment) {
        int _ = sql.query("""
                        update flags.segment set description = :description, document = :document,
                            version = :version, updated_at = :updatedAt
                        where id = :id""")
                .with("id", segment.id())
                .with("description", segment.description())
                .with("document", json.write(segment.definition()))
                .with("version", segment.version())
                .with("updatedAt", segment.updatedAt())
                .update();
    }

    @Override
    public void remove(Segment segment) {
        int _ = sql.query("delete from flags.segment where id = :id")
                .with("id", segment.id())
                .update();
    }

    @Override
    public Optional<Segment> find(String key) {
        return sql.query(SELECT + "where key = :key").with("key", key).first(this::read);
    }

    @Override
    public Optional<Segment> lock(String key) {
        return sql.query(SELECT + "where key = :key for update")
                .with("key", key)
                .first(this::read);
    }

    @Override
    public boolean isUsed(String key) {
        return sql.query("""
                        select 1 from (
                            select document from flags.targeting
                            union all
                            select document from flags.change where status in ('requested', 'scheduled')
                        ) waiting
                        where jsonb_path_exists(document, '$.rules[*].conditions[*].segment ? (@ == $key)',
                            jsonb_build_object('key', :key::text))
                        union all
                        select 1 from flags.experiment where state <> 'stopped' and plan ->> 'audience' = :key
                        limit 1""").with("key", key).exists();
    }

    @Override
    public boolean isGuarded(String key) {
        return sql.query("""
                        select from (
                            select t.environment, t.document from flags.targeting t
                            join flags.flag f on f.id = t.flag_id and f.stage <> 'archived'
                            union all
                            select environment, document from flags.change where status in ('requested', 'scheduled')
                        ) used
                        join flags.environment e on e.name = used.environment and e.requires_approval
                        where jsonb_path_exists(used.document, '$.rules[*].conditions[*].segment ? (@ == $key)',
                            jsonb_build_object('key', :key::text))
                        limit 1""").with("key", key).exists();
    }

    @Override
    public Page<Segment> list(PageRequest page) {
        return sql.query(SELECT + "where true").page("segments", page, KEYS, this::read);
    }

    private Segment read(Row row) throws SQLException {
        return new Segment(
                row.uuid("id"),
                row.text("description"),
                json.read(row.json("document"), SegmentDefinition.class),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
