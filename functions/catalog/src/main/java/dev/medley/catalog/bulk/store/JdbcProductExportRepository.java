package dev.medley.catalog.bulk.store;

import dev.medley.catalog.bulk.ProductExport;
import dev.medley.catalog.bulk.ProductExport.StoredProducts;
import dev.medley.catalog.bulk.ProductExportRepository;
import dev.medley.catalog.bulk.ProductFileFormat;
import dev.medley.catalog.products.ProductStatus;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcProductExportRepository implements ProductExportRepository {

    private static final String SELECT = """
            select e.id, e.actor_id, e.format, e.status as product_status, e.job_id, e.products, e.size_bytes,
                e.expires_at, e.created_at, j.status, j.percent, j.error_code, j.error_detail
            from catalog.product_export e join jobs.job j on j.id = e.job_id where true""";

    private static final SortKeys<ProductExport> KEYS = SortKeys.newestFirst("e.id", ProductExport::id);

    private final Sql sql;

    JdbcProductExportRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(ProductExport productExport) {
        int _ = sql.query("""
                insert into catalog.product_export (id, actor_id, format, status, job_id, created_at)
                values (:id, :actorId, :format, :status, :jobId, :createdAt)""")
                .with("id", productExport.id())
                .with("actorId", productExport.actorId())
                .with("format", productExport.format())
                .with("status", productExport.status())
                .with("jobId", productExport.job().jobId())
                .with("createdAt", productExport.createdAt())
                .update();
    }

    @Override
    public Optional<ProductExport> find(UUID id) {
        return sql.query(SELECT + " and e.id = :id").with("id", id).first(JdbcProductExportRepository::read);
    }

    @Override
    public Page<ProductExport> list(PageRequest page) {
        return sql.query(SELECT).page("product-exports", page, KEYS, JdbcProductExportRepository::read);
    }

    @Override
    public void store(UUID id, StoredProducts file) {
        int _ = sql.query("""
                update catalog.product_export set products = :products, size_bytes = :sizeBytes, expires_at = :expiresAt
                where id = :id""")
                .with("id", id)
                .with("products", file.products())
                .with("sizeBytes", file.sizeBytes())
                .with("expiresAt", file.expiresAt())
                .update();
    }

    @Override
    public void forget(Instant before) {
        int _ = sql.query("delete from catalog.product_export where created_at < :before")
                .with("before", before)
                .update();
    }

    private static ProductExport read(Row row) throws SQLException {
        Integer products = row.integerOrNull("products");
        return new ProductExport(
                row.uuid("id"),
                row.uuid("actor_id"),
                row.constant("format", ProductFileFormat.class),
                row.textOrNull("product_status") == null ? null : row.constant("product_status", ProductStatus.class),
                JobStates.read(row),
                products == null
                        ? null
                        : new StoredProducts(products, row.bigint("size_bytes"), row.instant("expires_at")),
                row.instant("created_at"));
    }
}
