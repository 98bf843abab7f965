package dev.medley.content.versions.store;

import dev.medley.content.versions.ContentDocument;
import dev.medley.content.versions.ContentVersion;
import dev.medley.content.versions.VersionRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcVersionRepository implements VersionRepository {

    private static final String SELECT = """
            select id, item_id, number, document, schema_version, name, restored_from, published_at, created_by, created_at
            from content.version where item_id = :itemId""";

    private static final SortKeys<ContentVersion> KEYS = SortKeys.newestFirst("id", ContentVersion::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcVersionRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(ContentVersion version) {
        sql.query("""
                insert into content.version (id, item_id, number, document, schema_version, restored_from, created_by,
                    created_at)
                values (:id, :itemId, :number, :document, :schemaVersion, :restoredFrom, :createdBy, :createdAt)""")
                .with("id", version.id())
                .with("itemId", version.itemId())
                .with("number", version.number())
                .with("document", json.write(version.document()))
                .with("schemaVersion", version.schemaVersion())
                .with("restoredFrom", version.restoredFrom())
                .with("createdBy", version.createdBy())
                .with("createdAt", version.createdAt())
                .update();
    }

    @Override
    public Optional<ContentVersion> find(UUID itemId, int number) {
        return sql.query(SELECT + " and number = :number")
                .with("itemId", itemId)
                .with("number", number)
                .first(this::read);
    }

    @Override
    public Optional<ContentVersion> before(UUID itemId, int number) {
        return sql.query(SELECT + " and number < :number order by number desc limit 1")
                .with("itemId", itemId)
                .with("number", number)
                .first(this::read);
    }

    @Override
    public Page<ContentVersion> list(UUID itemId, boolean named, PageRequest page) {
        return sql.query(SELECT + (named ? " and name is not null" : ""))
                .with("itemId", itemId)
                .page("versions/" + itemId + "/" + named, page, KEYS, this::read);
    }

    @Override
    public boolean name(UUID itemId, int number, @Nullable String name) {
        return sql.query("""
                        update content.version v set name = :name
                        where item_id = :itemId and number = :number and not exists (
                            select from content.version o
                            where o.item_id = v.item_id and o.name = :name::text and o.number <> v.number)""")
                        .with("itemId", itemId)
                        .with("number", number)
                        .with("name", name)
                        .update()
                == 1;
    }

    @Override
    public void published(UUID itemId, int number, Instant now) {
        sql.query("""
                update content.version set published_at = :now
                where item_id = :itemId and number = :number and published_at is null""")
                .with("itemId", itemId)
                .with("number", number)
                .with("now", now)
                .update();
    }

    @Override
    public int compact(Instant before, int latest, int most) {
        return sql.query("""
                delete from content.version v using (
                    select o.item_id, o.number
                    from content.version o join content.item i on i.id = o.item_id
                    where o.created_at < :before and o.name is null and o.published_at is null
                        and o.number <= i.version - :latest
                        and o.number is distinct from i.published_version
                        and not exists (select from content.version r
                            where r.item_id = o.item_id and r.restored_from = o.number
                                and (r.name is not null or r.published_at is not null))
                    order by o.created_at limit :most) old
                where v.item_id = old.item_id and v.number = old.number""")
                .with("before", before)
                .with("latest", latest)
                .with("most", most)
                .update();
    }

    private ContentVersion read(Row row) throws SQLException {
        return new ContentVersion(
                row.uuid("id"),
                row.uuid("item_id"),
                row.integer("number"),
                json.read(row.json("document"), ContentDocument.class),
                row.integer("schema_version"),
                row.textOrNull("name"),
                row.integerOrNull("restored_from"),
                row.instantOrNull("published_at"),
                row.uuidOrNull("created_by"),
                row.instant("created_at"));
    }
}
