package dev.medley.catalog.groups.store;

import dev.medley.catalog.groups.StaleListings;
import dev.medley.storage.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class JdbcStaleListings implements StaleListings {

    /** How many are made anew in a moment. */
    private static final int FEW = 500;

    private final Sql sql;

    JdbcStaleListings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void markCategory(UUID id) {
        int _ = sql.query("""
                insert into catalog.stale_listing (product_id)
                select product_id from catalog.listing where categories @> array [:id]::uuid[] order by product_id
                on conflict do nothing""").with("id", id).update();
        int _ = refresh();
    }

    @Override
    public void markTag(String slug) {
        int _ = sql.query("""
                insert into catalog.stale_listing (product_id)
                select product_id from catalog.listing where tags @> array [:slug]::text[] order by product_id
                on conflict do nothing""").with("slug", slug).update();
        int _ = refresh();
    }

    @Override
    @Transactional
    public int refresh() {
        return sql.query("""
                        with taken as (
                            delete from catalog.stale_listing where product_id in (
                                select product_id from catalog.stale_listing order by product_id
                                limit :few for update skip locked)
                            returning product_id),
                        stale as (select array_agg(product_id) as ids, count(*)::integer as number from taken)
                        select number, catalog.refresh_listings(ids)::text as done from stale""")
                .with("few", FEW)
                .first(row -> row.integer("number"))
                .orElse(0);
    }
}
