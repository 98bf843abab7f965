package dev.medley.social.pictures.store;

import dev.medley.pictures.PictureFindings;
import dev.medley.pictures.PictureRejection;
import dev.medley.pictures.PictureUpload;
import dev.medley.social.pictures.PostPicture;
import dev.medley.social.pictures.PostPictureRepository;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcPostPictureRepository implements PostPictureRepository {

    private final Sql sql;
    private final JsonCodec json;

    JdbcPostPictureRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public int count(UUID postId) {
        return sql.query("""
                select count(*)::integer as n from social.post_picture where post_id = :postId and status <> 'rejected'""")
                .with("postId", postId)
                .first(row -> row.integer("n"))
                .orElse(0);
    }

    @Override
    public void add(PostPicture picture, Instant now, Instant dueAt) {
        sql.query("""
                insert into social.post_picture (id, post_id, content_type, size_bytes, alt, status, due_at, expires_at,
                    created_at)
                values (:id, :postId, :contentType, :sizeBytes, :alt, :status, :dueAt, :expiresAt, :now)""")
                .with("id", picture.id())
                .with("postId", picture.postId())
                .with("contentType", picture.upload().contentType())
                .with("sizeBytes", picture.upload().sizeBytes())
                .with("alt", picture.alt())
                .with("status", picture.status())
                .with("dueAt", dueAt)
                .with("expiresAt", picture.expiresAt())
                .with("now", now)
                .update();
    }

    @Override
    public List<PostPicture> list(UUID postId) {
        return sql.query("select * from social.post_picture where post_id = :postId order by id limit 100")
                .with("postId", postId)
                .list(this::read);
    }

    @Override
    public boolean remove(UUID postId, UUID id) {
        return sql.query("delete from social.post_picture where post_id = :postId and id = :id")
                        .with("postId", postId)
                        .with("id", id)
                        .update()
                == 1;
    }

    @Override
    public Optional<PostPicture> begin(UUID id, Instant dueAt) {
        return sql.query("""
                update social.post_picture set status = 'processing', attempts = attempts + 1, due_at = :dueAt
                where id = :id and status in ('uploading', 'processing') returning *""").with("id", id).with("dueAt", dueAt).first(this::read);
    }

    @Override
    public boolean accept(UUID id, PictureFindings findings) {
        return sql.query("""
                        update social.post_picture set status = 'ready', due_at = null, width = :width, height = :height,
                            blurhash = :blurhash, renditions = :renditions
                        where id = :id and status = 'processing'""")
                        .with("id", id)
                        .with("width", findings.width())
                        .with("height", findings.height())
                        .with("blurhash", findings.blurhash())
                        .with("renditions", json.write(findings.renditions()))
                        .update()
                == 1;
    }

    @Override
    public boolean reject(UUID id, PictureRejection rejection) {
        return sql.query("""
                        update social.post_picture set status = 'rejected', due_at = null, rejection_code = :code,
                            rejection_detail = :detail
                        where id = :id and status in ('uploading', 'processing')""")
                        .with("id", id)
                        .with("code", rejection.code())
                        .with("detail", rejection.detail())
                        .update()
                == 1;
    }

    @Override
    public List<PostPicture> takeDue(int most, Instant now, Instant dueAt) {
        return sql.query("""
                update social.post_picture set due_at = :dueAt
                where id in (select id from social.post_picture where due_at <= :now order by due_at limit :most
                    for update skip locked)
                returning *""")
                .with("now", now)
                .with("dueAt", dueAt)
                .with("most", most)
                .list(this::read);
    }

    @Override
    public List<UUID> leftovers(int most) {
        return sql.query("select picture_id from social.picture_leftover limit :most")
                .with("most", most)
                .list(row -> row.uuid("picture_id"));
    }

    @Override
    public void forgetLeftover(UUID id) {
        sql.query("delete from social.picture_leftover where picture_id = :id")
                .with("id", id)
                .update();
    }

    private PostPicture read(Row row) throws SQLException {
        String code = row.textOrNull("rejection_code");
        return new PostPicture(
                row.uuid("id"),
                row.uuid("post_id"),
                new PictureUpload(row.text("content_type"), row.bigint("size_bytes")),
                row.text("alt"),
                row.constant("status", PostPicture.Status.class),
                row.integer("attempts"),
                row.instant("expires_at"),
                code == null ? null : new PictureRejection(code, row.text("rejection_detail")));
    }
}
