package dev.medley.content.types.store;

import dev.medley.content.types.ContentType;
import dev.medley.content.types.ContentTypeRepository;
import dev.medley.content.types.TypeSchema;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcContentTypeRepository implements ContentTypeRepository {

    private static final String SELECT = """
            select t.name, t.title, t.schema_version, s.schema, t.built_in, t.version, t.created_at, t.updated_at
            from content.type t join content.type_schema s on s.type = t.name and s.version = t.schema_version
            """;

    private static final SortKeys<TypeSchema> KEYS = SortKeys.newestFirst("id", TypeSchema::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcContentTypeRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public List<ContentType> list() {
        return sql.query(SELECT + "order by t.name").list(this::read);
    }

    @Override
    public Optional<ContentType> find(String name) {
        return sql.query(SELECT + "where t.name = :name").with("name", name).first(this::read);
    }

    @Override
    public Optional<ContentType> lock(String name) {
        return sql.query(SELECT + "where t.name = :name for update of t")
                .with("name", name)
                .first(this::read);
    }

    @Override
    public boolean add(ContentType type, UUID actorId) {
        int added = sql.query("""
                insert into content.type (name, title, schema_version, version, created_at, updated_at)
                values (:name, :title, :schemaVersion, :version, :now, :now) on conflict do nothing""")
                .with("name", type.name())
                .with("title", type.title())
                .with("schemaVersion", type.schemaVersion())
                .with("version", type.version())
                .with("now", type.createdAt())
                .update();
        if (added == 1) {
            addSchema(type, actorId, type.createdAt());
        }
        return added == 1;
    }

    @Override
    public void change(ContentType type, UUID actorId, Instant now) {
        sql.query("""
                update content.type set title = :title, schema_version = :schemaVersion, version = :version,
                    updated_at = :now
                where name = :name""")
                .with("name", type.name())
                .with("title", type.title())
                .with("schemaVersion", type.schemaVersion())
                .with("version", type.version())
                .with("now", now)
                .update();
        addSchema(type, actorId, now);
    }

    private void addSchema(ContentType type, UUID actorId, Instant now) {
        sql.query("""
                insert into content.type_schema (id, type, version, schema, created_by, created_at)
                values (:id, :type, :version, :schema, :actorId, :now) on conflict do nothing""")
                .with("id", Ids.next(Clock.fixed(now, ZoneOffset.UTC)))
                .with("type", type.name())
                .with("version", type.schemaVersion())
                .with("schema", json.write(type.schema()))
                .with("actorId", actorId)
                .with("now", now)
                .update();
    }

    @Override
    public boolean remove(String name) {
        return sql.query("""
                        delete from content.type t
                        where name = :name and not exists (select from content.item i where i.type = t.name)""").with("name", name).update() == 1;
    }

    @Override
    public Page<TypeSchema> schemas(String name, PageRequest page) {
        return sql.query("""
                select id, version, schema, created_by, created_at from content.type_schema where type = :name""").with("name", name).page("type-schemas/" + name, page, KEYS, this::readSchema);
    }

    @Override
    public Optional<Map<String, Object>> schema(String name, int version) {
        return sql.query("select schema from content.type_schema where type = :name and version = :version")
                .with("name", name)
                .with("version", version)
                .first(this::schemaOf);
    }

    private TypeSchema readSchema(Row row) throws SQLException {
        return new TypeSchema(
                row.uuid("id"),
                row.integer("version"),
                schemaOf(row),
                row.uuidOrNull("created_by"),
                row.instant("created_at"));
    }

    private ContentType read(Row row) throws SQLException {
        return new ContentType(
                row.text("name"),
                row.text("title"),
                row.integer("schema_version"),
                schemaOf(row),
                row.bool("built_in"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> schemaOf(Row row) throws SQLException {
        return json.read(row.json("schema"), Map.class);
    }
}
