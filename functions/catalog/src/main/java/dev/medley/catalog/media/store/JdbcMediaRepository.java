package dev.medley.catalog.media.store;

import dev.medley.catalog.media.MediaFindings;
import dev.medley.catalog.media.MediaKind;
import dev.medley.catalog.media.MediaRejection;
import dev.medley.catalog.media.MediaRendition;
import dev.medley.catalog.media.MediaRepository;
import dev.medley.catalog.media.MediaStatus;
import dev.medley.catalog.media.MediaUpload;
import dev.medley.catalog.media.ProductMedia;
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
class JdbcMediaRepository implements MediaRepository {

    private static final String COLUMNS = """
            id, product_id, kind, content_type, size_bytes, alt, status, position, poster_id, attempts, expires_at,
                rejection_code, rejection_detail, found_type, width, height, duration_ms, dominant_color, blurhash,
                renditions, created_at
            """;

    private final Sql sql;
    private final JsonCodec json;

    JdbcMediaRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public boolean hasProduct(UUID productId, boolean seesAll) {
        return sql.query("""
                        select from catalog.product
                        where id = :id and deleted_at is null and (:seesAll or status = 'active')""").with("id", productId).with("seesAll", seesAll).exists();
    }

    @Override
    public void lock(UUID productId) {
        sql.lock("media/" + productId);
    }

    @Override
    public int count(UUID productId) {
        return sql.query("""
                select count(*)::integer as n from catalog.media where product_id = :productId and status <> 'rejected'""")
                .with("productId", productId)
                .first(row -> row.integer("n"))
                .orElse(0);
    }

    @Override
    public void add(ProductMedia media, Instant dueAt) {
        sql.query("""
                insert into catalog.media (id, product_id, kind, content_type, size_bytes, alt, status, position,
                    expires_at, due_at, created_at)
                select :id, :productId, :kind, :contentType, :sizeBytes, :alt, :status, coalesce(max(position) + 1, 0),
                    :expiresAt, :dueAt, :createdAt
                from catalog.media where product_id = :productId""")
                .with("id", media.id())
                .with("productId", media.productId())
                .with("kind", media.declared().kind())
                .with("contentType", media.declared().contentType())
                .with("sizeBytes", media.declared().sizeBytes())
                .with("alt", media.declared().alt())
                .with("status", media.status())
                .with("expiresAt", media.expiresAt())
                .with("dueAt", dueAt)
                .with("createdAt", media.createdAt())
                .update();
    }

    @Override
    public Optional<ProductMedia> find(UUID productId, UUID id) {
        return sql.query("select " + COLUMNS + " from catalog.media where id = :id and product_id = :productId")
                .with("id", id)
                .with("productId", productId)
                .first(this::read);
    }

    @Override
    public List<ProductMedia> list(UUID productId) {
        return sql.query(
                        "select " + COLUMNS + " from catalog.media where product_id = :productId order by position, id")
                .with("productId", productId)
                .list(this::read);
    }

    @Override
    public void describe(UUID id, String alt, @Nullable UUID posterId) {
        sql.query("update catalog.media set alt = :alt, poster_id = :posterId where id = :id")
                .with("id", id)
                .with("alt", alt)
                .with("posterId", posterId)
                .update();
    }

    @Override
    public void order(UUID productId, List<UUID> ids) {
        sql.query("""
                update catalog.media m set position = wanted.n - 1
                from unnest(:ids::uuid[]) with ordinality as wanted (id, n)
                where m.id = wanted.id and m.product_id = :productId""")
                .with("ids", ids.toArray(UUID[]::new))
                .with("productId", productId)
                .update();
    }

    @Override
    public boolean remove(UUID productId, UUID id) {
        return sql.query("delete from catalog.media where id = :id and product_id = :productId")
                        .with("id", id)
                        .with("productId", productId)
                        .update()
                == 1;
    }

    @Override
    public Optional<ProductMedia> begin(UUID id, Instant dueAt) {
        return sql.query("""
                update catalog.media set status = 'processing', attempts = attempts + 1, due_at = :dueAt
                where id = :id and status in ('uploading', 'processing')
                returning\s""" + COLUMNS).with("id", id).with("dueAt", dueAt).first(this::read);
    }

    @Override
    public void postpone(UUID id, Instant dueAt) {
        sql.query("update catalog.media set due_at = :dueAt where id = :id and status = 'processing'")
                .with("id", id)
                .with("dueAt", dueAt)
                .update();
    }

    @Override
    public boolean accept(UUID id, MediaFindings findings) {
        return sql.query("""
                        update catalog.media set status = 'ready', due_at = null, found_type = :foundType, width = :width,
                            height = :height, duration_ms = :durationMs, dominant_color = :dominantColor,
                            blurhash = :blurhash, renditions = :renditions
                        where id = :id and status = 'processing'""")
                        .with("id", id)
                        .with("foundType", findings.contentType())
                        .with("width", findings.width())
                        .with("height", findings.height())
                        .with("durationMs", findings.durationMs())
                        .with("dominantColor", findings.dominantColor())
                        .with("blurhash", findings.blurhash())
                        .with("renditions", json.write(findings.renditions()))
                        .update()
                == 1;
    }

    @Override
    public boolean reject(UUID id, MediaRejection rejection) {
        return sql.query("""
                        update catalog.media set status = 'rejected', due_at = null, rejection_code = :code,
                            rejection_detail = :detail
                        where id = :id and status in ('uploading', 'processing')""")
                        .with("id", id)
                        .with("code", rejection.code())
                        .with("detail", rejection.detail())
                        .update()
                == 1;
    }

    @Override
    public List<ProductMedia> takeDue(int most, Instant now, Instant dueAt) {
        return sql.query("""
                update catalog.media set due_at = :dueAt
                where id in (select id from catalog.media where due_at < :now order by due_at limit :most
                    for update skip locked)
                returning\s""" + COLUMNS)
                .with("dueAt", dueAt)
                .with("now", now)
                .with("most", most)
                .list(this::read);
    }

    private ProductMedia read(Row row) throws SQLException {
        String code = row.textOrNull("rejection_code");
        return new ProductMedia(
                row.uuid("id"),
                row.uuid("product_id"),
                new MediaUpload(
                        row.constant("kind", MediaKind.class),
                        row.text("content_type"),
                        row.bigint("size_bytes"),
                        row.text("alt")),
                row.constant("status", MediaStatus.class),
                row.integer("position"),
                row.uuidOrNull("poster_id"),
                row.integer("attempts"),
                row.instant("expires_at"),
                code == null ? null : new MediaRejection(code, row.text("rejection_detail")),
                findings(row),
                row.instant("created_at"));
    }

    private @Nullable MediaFindings findings(Row row) throws SQLException {
        String foundType = row.textOrNull("found_type");
        return foundType == null
                ? null
                : new MediaFindings(
                        foundType,
                        row.integer("width"),
                        row.integer("height"),
                        row.integerOrNull("duration_ms"),
                        row.textOrNull("dominant_color"),
                        row.textOrNull("blurhash"),
                        List.of(json.read(row.json("renditions"), MediaRendition[].class)));
    }
}
