package dev.medley.meals.pictures.store;

import dev.medley.meals.pictures.MealPicture;
import dev.medley.meals.pictures.MealPicture.Status;
import dev.medley.meals.pictures.MealPictureRepository;
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
class JdbcMealPictureRepository implements MealPictureRepository {

    private static final String COLUMNS = """
            id, meal_id, content_type, size_bytes, alt, status, attempts, expires_at, rejection_code,
                rejection_detail, width, height, dominant_color, blurhash, renditions, created_at
            """;

    private final Sql sql;
    private final JsonCodec json;

    JdbcMealPictureRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public int count(UUID mealId) {
        return sql.query("""
                select count(*)::integer as n from meals.picture where meal_id = :mealId and status <> 'rejected'""")
                .with("mealId", mealId)
                .first(row -> row.integer("n"))
                .orElse(0);
    }

    @Override
    public void add(MealPicture media, Instant dueAt) {
        PictureUpload upload = media.upload();
        sql.query("""
                insert into meals.picture (id, meal_id, content_type, size_bytes, alt, status, due_at,
                    expires_at, created_at)
                values (:id, :mealId, :contentType, :sizeBytes, :alt, :status, :dueAt, :expiresAt,
                    :createdAt)""")
                .with("id", media.id())
                .with("mealId", media.mealId())
                .with("contentType", upload.contentType())
                .with("sizeBytes", upload.sizeBytes())
                .with("alt", media.alt())
                .with("status", media.status())
                .with("dueAt", dueAt)
                .with("expiresAt", media.expiresAt())
                .with("createdAt", media.createdAt())
                .update();
    }

    @Override
    public Optional<MealPicture> find(UUID mealId, UUID id) {
        return sql.query("select " + COLUMNS + "from meals.picture where meal_id = :mealId and id = :id")
                .with("mealId", mealId)
                .with("id", id)
                .first(this::read);
    }

    @Override
    public List<MealPicture> list(UUID mealId) {
        return sql.query("select " + COLUMNS + "from meals.picture where meal_id = :mealId order by id")
                .with("mealId", mealId)
                .list(this::read);
    }

    @Override
    public boolean remove(UUID mealId, UUID id) {
        return sql.query("delete from meals.picture where meal_id = :mealId and id = :id")
                        .with("mealId", mealId)
                        .with("id", id)
                        .update()
                == 1;
    }

    @Override
    public Optional<MealPicture> begin(UUID id, Instant dueAt) {
        return sql.query("""
                update meals.picture set status = 'processing', attempts = attempts + 1, due_at = :dueAt
                where id = :id and status in ('uploading', 'processing') returning\s""" + COLUMNS).with("id", id).with("dueAt", dueAt).first(this::read);
    }

    @Override
    public boolean accept(UUID id, PictureFindings findings) {
        return sql.query("""
                        update meals.picture set status = 'ready', due_at = null, width = :width, height = :height,
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
                        update meals.picture set status = 'rejected', due_at = null, rejection_code = :code,
                            rejection_detail = :detail
                        where id = :id and status in ('uploading', 'processing')""")
                        .with("id", id)
                        .with("code", rejection.code())
                        .with("detail", rejection.detail())
                        .update()
                == 1;
    }

    @Override
    public List<MealPicture> takeDue(int most, Instant now, Instant dueAt) {
        return sql.query("""
                update meals.picture set due_at = :dueAt
                where id in (select id from meals.picture where due_at <= :now order by due_at limit :most
                    for update skip locked)
                returning\s""" + COLUMNS)
                .with("now", now)
                .with("dueAt", dueAt)
                .with("most", most)
                .list(this::read);
    }

    @Override
    public List<UUID> leftovers(int most) {
        return sql.query("select picture_id from meals.picture_leftover limit :most")
                .with("most", most)
                .list(row -> row.uuid("picture_id"));
    }

    @Override
    public void forgetLeftover(UUID id) {
        sql.query("delete from meals.picture_leftover where picture_id = :id")
                .with("id", id)
                .update();
    }

    private MealPicture read(Row row) throws SQLException {
        String code = row.textOrNull("rejection_code");
        return new MealPicture(
                row.uuid("id"),
                row.uuid("meal_id"),
                new PictureUpload(row.text("content_type"), row.bigint("size_bytes")),
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
