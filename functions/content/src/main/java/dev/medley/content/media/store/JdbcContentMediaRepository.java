package dev.medley.content.media.store;

import dev.medley.content.media.ContentMedia;
import dev.medley.content.media.ContentMedia.Status;
import dev.medley.content.media.ContentMediaRepository;
import dev.medley.pictures.PictureFindings;
import dev.medley.pictures.PictureRejection;
import dev.medley.pictures.PictureRendition;
import dev.medley.pictures.PictureUpload;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcContentMediaRepository implements ContentMediaRepository {

    private static final String COLUMNS = """
            id, item_id, recording_id, content_type, size_bytes, alt, status, attempts, expires_at, rejection_code,
                rejection_detail, width, height, dominant_color, blurhash, renditions, created_at
            """;

    private final Sql sql;
    private final JsonCodec json;

    JdbcContentMediaRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public int count(UUID itemId) {
        return sql.query("""
                select count(*)::integer as n from content.media where item_id = :itemId and status <> 'rejected'""")
                .with("itemId", itemId)
                .first(row -> row.integer("n"))
                .orElse(0);
    }

    @Override
    public void add(ContentMedia media, UUID actorId, Instant dueAt) {
        PictureUpload upload = media.upload();
        sql.query("""
                insert into content.media (id, item_id, kind, recording_id, content_type, size_bytes, alt, status, due_at,
                    expires_at, created_by, created_at)
                values (:id, :itemId, :kind, :recordingId, :contentType, :sizeBytes, :alt, :status, :dueAt, :expiresAt,
                    :actorId, :createdAt)""")
                .with("id", media.id())
                .with("itemId", media.itemId())
                .with("kind", media.kind())
                .with("recordingId", media.recordingId())
                .with("contentType", upload == null ? null : upload.contentType())
                .with("sizeBytes", upload == null ? null : upload.sizeBytes())
                .with("alt", media.alt())
                .with("status", media.status())
                .with("dueAt", upload == null ? null : dueAt)
                .with("expiresAt", media.expiresAt())
                .with("actorId", actorId)
                .with("createdAt", media.createdAt())
                .update();
    }

    @Override
    public Optional<ContentMedia> find(UUID itemId, UUID id) {
        return sql.query("select " + COLUMNS + "from content.media where item_id = :itemId and id = :id")
                .with("itemId", itemId)
                .with("id", id)
                .first(this::read);
    }

    @Override
    public List<ContentMedia> list(UUID itemId) {
        return sql.query("select " + COLUMNS + "from content.media where item_id = :itemId order by id")
                .with("itemId", itemId)
                .list(this::read);
    }

    @Override
    public boolean remove(UUID itemId, UUID id) {
        return sql.query("delete from content.media where item_id = :itemId and id = :id")
                        .with("itemId", itemId)
                        .with("id", id)
                        .update()
                == 1;
    }

    @Override
    public boolean ownsRecording(UUID accountId, UUID recordingId) {
        return sql.query("""
                        select from audio.pub_recordings
                        where id = :id and owner_id = :accountId and status = 'ready'""")
                .with("id", recordingId)
                .with("accountId", accountId)
                .exists();
    }

    @Override
    public Optional<String> renditionKey(UUID recordingId) {
        return sql.query("""
                        select rendition_key from audio.pub_recordings
                        where id = :id and status = 'ready' and rendition_key is not null""").with("id", recordingId).first(row -> row.text("rendition_key"));
    }

    @Override
    public Optional<ContentMedia> begin(UUID id, Instant dueAt) {
        return sql.query("""
                update content.media set status = 'processing', attempts = attempts + 1, due_at = :dueAt
                where id = :id and status in ('uploading', 'processing') returning\s""" + COLUMNS).with("id", id).with("dueAt", dueAt).first(this::read);
    }

    @Override
    public boolean accept(UUID id, PictureFindings findings) {
        return sql.query("""
                        update content.media set status = 'ready', due_at = null, width = :width, height = :height,
                            dominant_color = :color, blurhash = :blurhash, renditions = :renditions
                        where id = :id and status = 'processing'""")
                        .with("id", id)
                        .with("width", findings.width())
                        .with("height", findings.height())
                        .with("color", findings.dominantColor())
                        .with("blurhash", findings.blurhash())
                        .with("renditions", json.write(findings.renditions()))
                        .update()
                == 1;
    }

    @Override
    public boolean reject(UUID id, PictureRejection rejection) {
        return sql.query("""
                        update content.media set status = 'rejected', due_at = null, rejection_code = :code,
                            rejection_detail = :detail
                        where id = :id and status in ('uploading', 'processing')""")
                        .with("id", id)
                        .with("code", rejection.code())
                        .with("detail", rejection.detail())
                        .update()
                == 1;
    }

    @Override
    public List<ContentMedia> takeDue(int most, Instant now, Instant dueAt) {
        return sql.query("""
                update content.media set due_at = :dueAt
                where id in (select id from content.media where due_at <= :now order by due_at limit :most
                    for update skip locked)
                returning\s""" + COLUMNS)
                .with("now", now)
                .with("dueAt", dueAt)
                .with("most", most)
                .list(this::read);
    }

    @Override
    public List<UUID> leftovers(int most) {
        return sql.query("select media_id from content.media_leftover limit :most")
                .with("most", most)
                .list(row -> row.uuid("media_id"));
    }

    @Override
    public void forgetLeftover(UUID id) {
        sql.query("delete from content.media_leftover where media_id = :id")
                .with("id", id)
                .update();
    }

    private ContentMedia read(Row row) throws SQLException {
        String contentType = row.textOrNull("content_type");
        String code = row.textOrNull("rejection_code");
        return new ContentMedia(
                row.uuid("id"),
                row.uuid("item_id"),
                row.uuidOrNull("recording_id"),
                contentType == null ? null : new PictureUpload(contentType, row.bigint("size_bytes")),
                row.text("alt"),
                row.constant("status", Status.class),
                row.integer("attempts"),
                row.instant("expires_at"),
                findings(row),
                code == null ? null : new PictureRejection(code, row.text("rejection_detail")),
                row.instant("created_at"));
    }

    private @Nullable PictureFindings findings(Row row) throws SQLException {
        PictureRendition[] renditions = json.readOrNull(row.jsonOrNull("renditions"), PictureRendition[].class);
        return renditions == null
                ? null
                : new PictureFindings(
                        row.integer("width"),
                        row.integer("height"),
                        row.text("dominant_color"),
                        row.text("blurhash"),
                        List.of(renditions));
    }
}
