package dev.medley.content.exports.store;

import dev.medley.content.exports.ExportSelection;
import dev.medley.content.exports.ExportedItem;
import dev.medley.content.exports.ExportedItemRepository;
import dev.medley.content.exports.ExportedVersion;
import dev.medley.content.versions.ContentDocument;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Singleton
class JdbcExportedItemRepository implements ExportedItemRepository {

    private static final String LATEST = """
            from content.item i
            join content.type_schema s on s.type = i.type and s.version = i.schema_version
            left join content.publication p on p.item_id = i.id
            cross join lateral (select i.document, i.version as number, i.updated_at as saved_at) d
            where (:everybodys or exists (select from content.participant a
                where a.item_id = i.id and a.account_id = :accountId and a.role = 'author'))
            """;

    /** What everybody reads, anybody may have written into a file. */
    private static final String PUBLISHED = """
            from content.publication p
            join content.item i on i.id = p.item_id
            join content.version v on v.item_id = p.item_id and v.number = p.version
            join content.type_schema s on s.type = i.type and s.version = v.schema_version
            cross join lateral (select p.document, p.version as number, p.updated_at as saved_at) d
            where (:everybodys or :named or exists (select from content.participant a
                where a.item_id = i.id and a.account_id = :accountId and a.role = 'author'))
            """;

    private final Sql sql;
    private final JsonCodec json;

    JdbcExportedItemRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public List<ExportedItem> after(ExportSelection selection, UUID accountId, UUID after, int limit) {
        return selected("""
                select i.id, i.type, i.status, coalesce(p.slug, d.document ->> 'slug') as slug, d.number, d.document,
                    s.schema, i.published_at, d.saved_at
                """, selection, accountId)
                .append("and i.id > :after order by i.id limit :limit")
                .with("after", after)
                .with("limit", limit)
                .list(this::read);
    }

    @Override
    public List<UUID> readable(ExportSelection selection, UUID accountId) {
        return selected("select i.id\n", selection, accountId).list(row -> row.uuid("id"));
    }

    private Query selected(String columns, ExportSelection selection, UUID accountId) {
        boolean isPublished = selection.version() == ExportedVersion.PUBLISHED;
        UUID[] ids = selection.ids().isEmpty() ? null : selection.ids().toArray(UUID[]::new);
        Query query = sql.query(columns + (isPublished ? PUBLISHED : LATEST))
                .with("everybodys", selection.everybodys())
                .with("accountId", accountId);
        if (isPublished) {
            query.with("named", ids != null);
        }
        return query.when(ids, "and i.id = any(:ids)", "ids")
                .when(selection.type(), "and i.type = :type", "type")
                .when(selection.locale(), "and d.document ->> 'locale' = :locale", "locale")
                .when(selection.tag(), "and d.document -> 'tags' @> to_jsonb(:tag::text)", "tag")
                .when(selection.status(), "and i.status = :status", "status");
    }

    @Override
    public List<String> fields(ExportSelection selection) {
        return sql.query("""
                select distinct field from content.type t
                join content.type_schema s on s.type = t.name and s.version = t.schema_version
                cross join lateral jsonb_object_keys(coalesce(s.schema -> 'properties', '{}')) as field
                where true""")
                .when(selection.type(), "and t.name = :type", "type")
                .append("order by field limit 500")
                .list(row -> row.text("field"));
    }

    @SuppressWarnings("unchecked")
    private ExportedItem read(Row row) throws SQLException {
        Map<String, Object> schema = json.read(row.json("schema"), Map.class);
        return new ExportedItem(
                row.uuid("id"),
                row.text("type"),
                row.text("status"),
                row.text("slug"),
                row.integer("number"),
                json.read(row.json("document"), ContentDocument.class),
                schema,
                row.instantOrNull("published_at"),
                row.instant("saved_at"));
    }
}
