package dev.medley.content.items.store;

import dev.medley.content.items.ContentItem;
import dev.medley.content.items.ContentStatus;
import dev.medley.content.items.ItemState;
import dev.medley.content.items.PublicationTime;
import dev.medley.content.versions.ContentDocument;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads whole items. */
@Singleton
class ItemRows {

    static final String SELECT = """
            select i.id, i.type, i.schema_version, i.document, i.version, i.revision, i.status, i.translation_group,
                i.publish_at, i.publish_zone, i.published_version, i.published_at, i.submitted_at, i.created_by,
                i.created_at, i.updated_by, i.updated_at,
                array(select account_id::text from content.participant
                    where item_id = i.id and role = 'author' order by position) as authors,
                array(select account_id::text from content.participant
                    where item_id = i.id and role = 'reviewer' order by position) as reviewers
            from content.item i
            """;

    private final JsonCodec json;

    ItemRows(JsonCodec json) {
        this.json = json;
    }

    ContentItem read(Row row) throws SQLException {
        return new ContentItem(
                row.uuid("id"),
                row.text("type"),
                row.integer("schema_version"),
                json.read(row.json("document"), ContentDocument.class),
                row.integer("version"),
                row.integer("revision"),
                new ItemState(
                        row.constant("status", ContentStatus.class),
                        schedule(row),
                        row.integerOrNull("published_version"),
                        row.instantOrNull("published_at"),
                        row.instantOrNull("submitted_at")),
                row.uuid("translation_group"),
                ids(row.texts("authors")),
                ids(row.texts("reviewers")),
                row.uuidOrNull("created_by"),
                row.instant("created_at"),
                row.uuidOrNull("updated_by"),
                row.instant("updated_at"));
    }

    private static @Nullable PublicationTime schedule(Row row) throws SQLException {
        Instant at = row.instantOrNull("publish_at");
        return at == null ? null : new PublicationTime(at, ZoneId.of(row.text("publish_zone")));
    }

    private static List<UUID> ids(List<String> texts) {
        return texts.stream().map(UUID::fromString).toList();
    }
}
