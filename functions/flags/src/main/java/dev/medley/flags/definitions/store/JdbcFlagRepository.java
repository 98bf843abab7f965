package dev.medley.flags.definitions.store;

import dev.medley.featureflags.FlagType;
import dev.medley.flags.definitions.Flag;
import dev.medley.flags.definitions.FlagDetails;
import dev.medley.flags.definitions.FlagRepository;
import dev.medley.flags.definitions.FlagStage;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Singleton
class JdbcFlagRepository implements FlagRepository {

    private static final String SELECT = """
            select id, key, type, description, tags, owner, stage, variants, client_visible, permanent,
                expected_lifetime_days, version, created_by, created_at, updated_at, stale_since, stale_reason
            from flags.flag
            """;

    private static final SortKeys<Flag> KEYS = SortKeys.newestFirst("id", Flag::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcFlagRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public boolean add(Flag flag) {
        return details(sql.query("""
                        insert into flags.flag (id, key, type, description, tags, owner, stage, variants,
                            client_visible, permanent, expected_lifetime_days, created_by, created_at, updated_at)
                        values (:id, :key, :type, :description, :tags, :owner, :stage, :variants,
                            :clientVisible, :permanent, :expectedLifetimeDays, :createdBy, :createdAt, :createdAt)
                        on conflict (key) do nothing"""), flag)
                        .with("key", flag.key())
                        .with("type", flag.type())
                        .with("createdBy", flag.createdBy())
                        .with("createdAt", flag.createdAt())
                        .update()
                == 1;
    }

    @Override
    public int countUnarchived() {
        sql.lock("flags.flag");
        return sql.query("select count(*)::integer as flags from flags.flag where stage <> 'archived'")
                .first(row -> row.integer("flags"))
                .orElseThrow();
    }

    @Override
    public void change(Flag flag) {
        int _ = details(sql.query("""
                        update flags.flag set description = :description, tags = :tags, owner = :owner, stage = :stage,
                            variants = :variants, client_visible = :clientVisible, permanent = :permanent,
                            expected_lifetime_days = :expectedLifetimeDays, version = :version, updated_at = :updatedAt
                        where id = :id"""), flag)
                .with("version", flag.version())
                .with("updatedAt", flag.updatedAt())
                .update();
    }

    @Override
    public Set<String> changedVariants(UUID id, Map<String, Object> variants) {
        return Set.copyOf(sql.query("""
                        select v.key as name from flags.flag f cross join lateral jsonb_each(f.variants) v
                        where f.id = :id and v.value is distinct from (:variants::jsonb -> v.key)""")
                .with("id", id)
                .with("variants", json.write(variants))
                .list(row -> row.text("name")));
    }

    private Query details(Query query, Flag flag) {
        FlagDetails details = flag.details();
        return query.with("id", flag.id())
                .with("description", details.description())
                .with("tags", details.tags().toArray(String[]::new))
                .with("owner", details.owner())
                .with("stage", details.stage())
                .with("variants", json.write(details.variants()))
                .with("clientVisible", details.clientVisible())
                .with("permanent", details.permanent())
                .with("expectedLifetimeDays", details.expectedLifetimeDays());
    }

    @Override
    public Optional<Flag> find(String key) {
        return sql.query(SELECT + "where key = :key").with("key", key).first(this::read);
    }

    @Override
    public Optional<Flag> lock(String key) {
        return sql.query(SELECT + "where key = :key for update")
                .with("key", key)
                .first(this::read);
    }

    @Override
    public Page<Flag> list(Filter filter, PageRequest page) {
        return sql.query(SELECT + "where true")
                .when(filter.stage(), "and stage = :stage", "stage")
                .when(filter.tag(), "and tags @> array [:tag]::text[]", "tag")
                .when(filter.owner(), "and owner = :owner", "owner")
                .when(filter.stale(), "and (stale_since is not null) = :stale", "stale")
                .page("flags/" + filter, page, KEYS, this::read);
    }

    @SuppressWarnings("unchecked")
    private Flag read(Row row) throws SQLException {
        Map<String, Object> variants = json.read(row.json("variants"), Map.class);
        return new Flag(
                row.uuid("id"),
                row.text("key"),
                row.constant("type", FlagType.class),
                new FlagDetails(
                        row.text("description"),
                        row.texts("tags"),
                        row.text("owner"),
                        row.constant("stage", FlagStage.class),
                        row.bool("client_visible"),
                        row.bool("permanent"),
                        row.integer("expected_lifetime_days"),
                        variants),
                row.integer("version"),
                row.uuid("created_by"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instantOrNull("stale_since"),
                row.textOrNull("stale_reason"));
    }
}
