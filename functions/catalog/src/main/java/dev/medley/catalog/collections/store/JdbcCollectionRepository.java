package dev.medley.catalog.collections.store;

import dev.medley.catalog.collections.CollectionRepository;
import dev.medley.catalog.collections.ProductCollection;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcCollectionRepository implements CollectionRepository {

    private static final String SELECT = "select id, title, slug, description, version from catalog.collection ";

    private static final SortKeys<ProductCollection> KEYS = SortKeys.newestFirst("id", ProductCollection::id);

    private final Sql sql;

    JdbcCollectionRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<ProductCollection> list(PageRequest page) {
        return sql.query(SELECT + "where true").page("collections", page, KEYS, JdbcCollectionRepository::read);
    }

    @Override
    public Optional<ProductCollection> find(UUID id) {
        return sql.query(SELECT + "where id = :id").with("id", id).first(JdbcCollectionRepository::read);
    }

    @Override
    public Optional<ProductCollection> lock(UUID id) {
        return sql.query(SELECT + "where id = :id for update").with("id", id).first(JdbcCollectionRepository::read);
    }

    @Override
    public boolean keep(ProductCollection collection) {
        sql.lock("catalog.collection");
        return sql.query("""
                        insert into catalog.collection (id, title, slug, description, version)
                        select :id, :title, :slug, :description, :version
                        where not exists (select from catalog.collection o where o.slug = :slug and o.id <> :id)
                        on conflict (id) do update set title = excluded.title, slug = excluded.slug,
                            description = excluded.description, version = excluded.version, updated_at = now()""")
                        .with("id", collection.id())
                        .with("title", collection.title())
                        .with("slug", collection.slug())
                        .with("description", collection.description())
                        .with("version", collection.version())
                        .update()
                == 1;
    }

    @Override
    public boolean fill(UUID id, List<UUID> productIds) {
        UUID[] ids = productIds.toArray(UUID[]::new);
        List<UUID> gone = sql.query("""
                        delete from catalog.collection_product
                        where collection_id = :id and product_id <> all(:ids) returning product_id""").with("id", id).with("ids", ids).list(row -> row.uuid("product_id"));
        int kept = sql.query("""
                insert into catalog.collection_product (collection_id, product_id, position)
                select :id, p.id, wanted.n from unnest(:ids::uuid[]) with ordinality as wanted (id, n)
                join catalog.product p on p.id = wanted.id and p.deleted_at is null
                on conflict (collection_id, product_id) do update set position = excluded.position""").with("id", id).with("ids", ids).update();
        boolean _ = sql.query("select from catalog.refresh_listings(:gone::uuid[] || :ids::uuid[])")
                .with("gone", gone.toArray(UUID[]::new))
                .with("ids", ids)
                .exists();
        return kept == ids.length;
    }

    @Override
    public void remove(UUID id) {
        int _ = sql.query("delete from catalog.collection where id = :id")
                .with("id", id)
                .update();
    }

    private static ProductCollection read(Row row) throws SQLException {
        return new ProductCollection(
                row.uuid("id"), row.text("title"), row.text("slug"), row.text("description"), row.integer("version"));
    }
}
