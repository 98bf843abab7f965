package dev.medley.catalog.products.store;

import dev.medley.catalog.products.DeletedProducts;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcDeletedProducts implements DeletedProducts {

    private final Sql sql;

    JdbcDeletedProducts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<UUID> deletedBefore(Instant time, int limit) {
        return sql.query("""
                select id from catalog.product where deleted_at is not null and deleted_at < :time
                order by deleted_at limit :limit""").with("time", time).with("limit", limit).list(row -> row.uuid("id"));
    }

    @Override
    public void purge(UUID id) {
        int _ = sql.query("delete from catalog.product where id = :id and deleted_at is not null")
                .with("id", id)
                .update();
    }
}
