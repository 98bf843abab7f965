package dev.medley.catalog.products.store;

import dev.medley.catalog.products.Product;
import dev.medley.catalog.products.ProductDetails;
import dev.medley.catalog.products.ProductRepository;
import dev.medley.catalog.products.ProductVariant;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcProductRepository implements ProductRepository {

    private final Sql sql;
    private final JsonCodec json;
    private final ProductRows rows;

    JdbcProductRepository(Sql sql, JsonCodec json, ProductRows rows) {
        this.sql = sql;
        this.json = json;
        this.rows = rows;
    }

    @Override
    public Optional<Product> find(UUID id) {
        return sql.query(ProductRows.SELECT + "where p.id = :id and p.deleted_at is null")
                .with("id", id)
                .first(rows::read);
    }

    @Override
    public Optional<Product> findBySlug(String slug) {
        return sql.query(ProductRows.SELECT + """
                where p.id = (select product_id from catalog.slug where slug = :slug) and p.deleted_at is null""").with("slug", slug).first(rows::read);
    }

    @Override
    public Optional<Product> lock(UUID id) {
        return sql.query("select id from catalog.product where id = :id and deleted_at is null for update")
                .with("id", id)
                .first(row -> row.uuid("id"))
                .flatMap(this::find);
    }

    @Override
    public void keep(Product product) {
        ProductDetails details = product.details();
        sql.query("""
                insert into catalog.product (id, slug, title, description, language, status, tax_class, option_names,
                    attributes, version, created_by, created_at, updated_by, updated_at)
                values (:id, :slug, :title, :description, :language, :status, :taxClass, :optionNames,
                    :attributes, :version, :createdBy, :createdAt, :updatedBy, :updatedAt)
                on conflict (id) do update set title = excluded.title, description = excluded.description,
                    language = excluded.language, status = excluded.status, tax_class = excluded.tax_class,
                    option_names = excluded.option_names, attributes = excluded.attributes, version = excluded.version,
                    updated_by = excluded.updated_by, updated_at = excluded.updated_at""")
                .with("id", product.id())
                .with("slug", product.slug())
                .with("title", details.title())
                .with("description", details.description())
                .with("language", details.language())
                .with("status", details.status())
                .with("taxClass", details.taxClass())
                .with("optionNames", details.optionNames().toArray(String[]::new))
                .with("attributes", json.write(details.attributes()))
                .with("version", product.version())
                .with("createdBy", product.createdBy())
                .with("createdAt", product.createdAt())
                .with("updatedBy", product.updatedBy())
                .with("updatedAt", product.updatedAt())
                .update();
    }

    @Override
    public boolean takeSlug(UUID id, String slug, Instant now) {
        return sql.query("""
                        with taken as (
                            insert into catalog.slug (slug, product_id, created_at) values (:slug, :id, :now)
                            on conflict (slug) do update set created_at = excluded.created_at
                            where slug.product_id = excluded.product_id
                            returning slug)
                        update catalog.product p set slug = taken.slug from taken where p.id = :id""").with("id", id).with("slug", slug).with("now", now).update() == 1;
    }

    @Override
    public boolean keepVariants(UUID id, List<ProductVariant> variants, Instant now) {
        String[] skus =
                variants.stream().map(variant -> variant.details().sku()).toArray(String[]::new);
        int _ = sql.query("""
                update catalog.variant set deleted_at = :now
                where product_id = :id and deleted_at is null and sku <> all(:skus)""")
                .with("id", id)
                .with("now", now)
                .with("skus", skus)
                .update();
        int kept = sql.query("""
                insert into catalog.variant (id, product_id, sku, title, options, weight_grams, needs_shipping,
                    position, created_at)
                select (v ->> 'id')::uuid, :id, d.sku, d.title, d.options, d."weightGrams", d."needsShipping", n, :now
                from jsonb_array_elements(:variants::jsonb) with ordinality as given (v, n)
                cross join jsonb_to_record(v -> 'details') as d (sku text, title text, options jsonb,
                    "weightGrams" integer, "needsShipping" boolean)
                order by d.sku
                on conflict (sku) where deleted_at is null do update set title = excluded.title,
                    options = excluded.options, weight_grams = excluded.weight_grams,
                    needs_shipping = excluded.needs_shipping, position = excluded.position
                where variant.product_id = excluded.product_id""")
                .with("id", id)
                .with("variants", json.write(variants))
                .with("now", now)
                .update();
        keepPrices(id, variants);
        return kept == variants.size();
    }

    private void keepPrices(UUID id, List<ProductVariant> variants) {
        int _ = sql.query("""
                delete from catalog.price p using catalog.variant v
                where v.product_id = :id and v.deleted_at is null and p.variant_id = v.id""").with("id", id).update();
        int _ = sql.query("""
                insert into catalog.price (variant_id, currency, amount, compare_at_amount)
                select v.id, p -> 'price' ->> 'currency', (p -> 'price' ->> 'amount')::bigint,
                    (p -> 'compareAt' ->> 'amount')::bigint
                from jsonb_array_elements(:variants::jsonb) as given (d)
                join catalog.variant v on v.sku = d -> 'details' ->> 'sku' and v.product_id = :id
                    and v.deleted_at is null
                cross join jsonb_array_elements(d -> 'details' -> 'prices') as p""")
                .with("id", id)
                .with("variants", json.write(variants))
                .update();
    }

    @Override
    public boolean keepCategories(UUID id, List<UUID> categoryIds) {
        UUID[] ids = categoryIds.toArray(UUID[]::new);
        int _ = sql.query("delete from catalog.product_category where product_id = :id and category_id <> all(:ids)")
                .with("id", id)
                .with("ids", ids)
                .update();
        return sql.query("""
                        insert into catalog.product_category (product_id, category_id)
                        select :id, c.id from catalog.category c where c.id = any(:ids) for key share
                        on conflict (product_id, category_id) do update set category_id = excluded.category_id""").with("id", id).with("ids", ids).update() == ids.length;
    }

    @Override
    public void keepTags(UUID id, List<String> tags) {
        String[] wanted = tags.toArray(String[]::new);
        int _ = sql.query("delete from catalog.product_tag where product_id = :id and tag <> all(:tags)")
                .with("id", id)
                .with("tags", wanted)
                .update();
        if (wanted.length > 0) {
            int _ = sql.query("""
                    insert into catalog.product_tag (product_id, tag)
                    select :id, t from unnest(:tags::text[]) as t on conflict do nothing""").with("id", id).with("tags", wanted).update();
        }
    }

    @Override
    public void keepStock(UUID variantId, boolean inStock, Instant at) {
        sql.query("""
                update catalog.variant set in_stock = :inStock, stock_at = :at
                where id = :id and stock_at < :at returning product_id""")
                .with("id", variantId)
                .with("inStock", inStock)
                .with("at", at)
                .first(row -> row.uuid("product_id"))
                .ifPresent(this::list);
    }

    @Override
    public void list(UUID id) {
        boolean _ = sql.query("select from catalog.refresh_listings(array [:id]::uuid[])")
                .with("id", id)
                .exists();
    }

    @Override
    public void remove(UUID id, UUID actorId, Instant now) {
        int _ = sql.query("""
                update catalog.product set deleted_at = :now, updated_at = :now, updated_by = :actorId,
                    version = version + 1
                where id = :id""")
                .with("id", id)
                .with("actorId", actorId)
                .with("now", now)
                .update();
        int _ = sql.query("update catalog.variant set deleted_at = :now where product_id = :id and deleted_at is null")
                .with("id", id)
                .with("now", now)
                .update();
        int _ = sql.query("delete from catalog.slug where product_id = :id")
                .with("id", id)
                .update();
    }
}
