package dev.medley.catalog.bulk.store;

import dev.medley.catalog.bulk.ProductFileFormat;
import dev.medley.catalog.bulk.ProductImport;
import dev.medley.catalog.bulk.ProductImport.Counts;
import dev.medley.catalog.bulk.ProductImport.Order;
import dev.medley.catalog.bulk.ProductImportRepository;
import dev.medley.catalog.bulk.ProductRowOutcome;
import dev.medley.catalog.bulk.ProductRowResult;
import dev.medley.catalog.bulk.ProductRowResult.RowFailure;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.PageRequest.Sort;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcProductImportRepository implements ProductImportRepository {

    private static final String SELECT = """
            select i.id, i.actor_id, i.address, i.format, i.size_bytes, i.dry_run, i.row_count, i.job_id, i.created,
                i.updated, i.unchanged, i.failed, i.created_at, j.status, j.percent, j.error_code, j.error_detail
            from catalog.product_import i left join jobs.job j on j.id = i.job_id where true""";

    private static final SortKeys<ProductImport> KEYS = SortKeys.newestFirst("i.id", ProductImport::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcProductImportRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(ProductImport productImport) {
        int _ = sql.query("""
                insert into catalog.product_import (id, actor_id, address, format, size_bytes, dry_run, created_at)
                values (:id, :actorId, :address, :format, :sizeBytes, :dryRun, :createdAt)""")
                .with("id", productImport.id())
                .with("actorId", productImport.actorId())
                .with("address", productImport.address())
                .with("format", productImport.order().format())
                .with("sizeBytes", productImport.order().sizeBytes())
                .with("dryRun", productImport.order().isDryRun())
                .with("createdAt", productImport.createdAt())
                .update();
    }

    @Override
    public Optional<ProductImport> find(UUID id) {
        return sql.query(SELECT + " and i.id = :id").with("id", id).first(JdbcProductImportRepository::read);
    }

    @Override
    public Optional<ProductImport> lock(UUID id) {
        return sql.query("select id from catalog.product_import where id = :id for update")
                .with("id", id)
                .first(row -> row.uuid("id"))
                .flatMap(this::find);
    }

    @Override
    public Page<ProductImport> list(PageRequest page) {
        return sql.query(SELECT).page("product-imports", page, KEYS, JdbcProductImportRepository::read);
    }

    @Override
    public void start(UUID id, UUID jobId) {
        int _ = sql.query("update catalog.product_import set job_id = :jobId where id = :id")
                .with("id", id)
                .with("jobId", jobId)
                .update();
    }

    @Override
    public void count(UUID id, int rows) {
        int _ = sql.query("update catalog.product_import set row_count = :rows where id = :id")
                .with("id", id)
                .with("rows", rows)
                .update();
    }

    @Override
    public int lastRow(UUID id) {
        return sql.query("select coalesce(max(row), 0) as last from catalog.product_import_row where import_id = :id")
                .with("id", id)
                .first(row -> row.integer("last"))
                .orElse(0);
    }

    @Override
    public void keep(UUID id, List<ProductRowResult> results) {
        int _ = sql.query("""
                with kept as (
                    insert into catalog.product_import_row (import_id, row, outcome, product_id, code, pointer, detail)
                    select :id, r.row, r.outcome, r."productId", r.failure ->> 'code', r.failure ->> 'pointer',
                        r.failure ->> 'detail'
                    from jsonb_to_recordset(:results) as r (row integer, outcome text, "productId" uuid, failure jsonb)
                    returning outcome)
                update catalog.product_import i set created = i.created + n.created, updated = i.updated + n.updated,
                    unchanged = i.unchanged + n.unchanged, failed = i.failed + n.failed
                from (select count(*) filter (where outcome = 'created') as created,
                    count(*) filter (where outcome = 'updated') as updated,
                    count(*) filter (where outcome = 'unchanged') as unchanged,
                    count(*) filter (where outcome = 'failed') as failed from kept) n
                where i.id = :id""")
                .with("id", id)
                .with("results", json.write(results))
                .update();
    }

    @Override
    public Page<ProductRowResult> rows(UUID id, @Nullable ProductRowOutcome outcome, PageRequest page) {
        SortKeys<ProductRowResult> keys =
                SortKeys.<ProductRowResult>newestFirst("import_id", _ -> id).and("row", "row", ProductRowResult::row);
        return sql.query("""
                        select row, outcome, product_id, code, pointer, detail from catalog.product_import_row
                        where import_id = :id""")
                .with("id", id)
                .when(outcome, "and outcome = :outcome", "outcome")
                .page(
                        "product-import/" + id + "/" + outcome,
                        new PageRequest(page.limit(), page.cursor(), List.of(new Sort("row", false))),
                        keys,
                        JdbcProductImportRepository::readRow);
    }

    @Override
    public void forget(Instant before) {
        int _ = sql.query("delete from catalog.product_import where created_at < :before")
                .with("before", before)
                .update();
    }

    private static ProductRowResult readRow(Row row) throws SQLException {
        String code = row.textOrNull("code");
        return new ProductRowResult(
                row.integer("row"),
                row.constant("outcome", ProductRowOutcome.class),
                row.uuidOrNull("product_id"),
                code == null ? null : new RowFailure(code, row.textOrNull("pointer"), row.text("detail")));
    }

    private static ProductImport read(Row row) throws SQLException {
        return new ProductImport(
                row.uuid("id"),
                row.uuid("actor_id"),
                row.text("address"),
                new Order(
                        row.constant("format", ProductFileFormat.class), row.bigint("size_bytes"), row.bool("dry_run")),
                row.integerOrNull("row_count"),
                row.uuidOrNull("job_id") == null ? null : JobStates.read(row),
                new Counts(
                        row.integer("created"),
                        row.integer("updated"),
                        row.integer("unchanged"),
                        row.integer("failed")),
                row.instant("created_at"));
    }
}
