package dev.medley.catalog.favorites.store;

import dev.medley.catalog.favorites.Favorite;
import dev.medley.catalog.favorites.FavoriteRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Singleton
class JdbcFavoriteRepository implements FavoriteRepository {

    private static final String SELECT = """
            select f.id, f.account_id, f.product_id, p.title, p.slug,
                p.status = 'active' and p.deleted_at is null as available, f.created_at
            from catalog.favorite f
            join catalog.product p on p.id = f.product_id
            """;

    private static final SortKeys<Favorite> KEYS = SortKeys.newestFirst("f.id", Favorite::id);

    private final Sql sql;

    JdbcFavoriteRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void lock(UUID accountId) {
        sql.lock("favorites/" + accountId);
    }

    @Override
    public int count(UUID accountId) {
        return sql.query("select count(*)::integer as n from catalog.favorite where account_id = :accountId")
                .with("accountId", accountId)
                .first(row -> row.integer("n"))
                .orElse(0);
    }

    @Override
    public Set<UUID> sold(Collection<UUID> productIds) {
        return Set.copyOf(sql.query("""
                select id from catalog.product
                where id = any(:ids) and status = 'active' and deleted_at is null""").with("ids", array(productIds)).list(row -> row.uuid("id")));
    }

    @Override
    public Set<UUID> among(UUID accountId, Collection<UUID> productIds) {
        return Set.copyOf(sql.query("""
                select product_id from catalog.favorite
                where account_id = :accountId and product_id = any(:ids)""")
                .with("accountId", accountId)
                .with("ids", array(productIds))
                .list(row -> row.uuid("product_id")));
    }

    @Override
    public void add(UUID accountId, Map<UUID, UUID> idsByProduct, Instant now) {
        if (idsByProduct.isEmpty()) {
            return;
        }
        List<UUID> productIds = List.copyOf(idsByProduct.keySet());
        sql.query("""
                insert into catalog.favorite (id, account_id, product_id, created_at)
                select added.id, :accountId, added.product_id, :now
                from unnest(:ids::uuid[], :productIds::uuid[]) as added (id, product_id)""")
                .with("accountId", accountId)
                .with("now", now)
                .with("ids", array(productIds.stream().map(idsByProduct::get).toList()))
                .with("productIds", array(productIds))
                .update();
    }

    @Override
    public Set<UUID> remove(UUID accountId, Collection<UUID> productIds) {
        return Set.copyOf(sql.query("""
                delete from catalog.favorite where account_id = :accountId and product_id = any(:ids)
                returning product_id""")
                .with("accountId", accountId)
                .with("ids", array(productIds))
                .list(row -> row.uuid("product_id")));
    }

    @Override
    public boolean removeOne(UUID accountId, UUID id) {
        return sql.query("delete from catalog.favorite where id = :id and account_id = :accountId")
                        .with("id", id)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public Optional<Favorite> findByProduct(UUID accountId, UUID productId) {
        return sql.query(SELECT + "where f.account_id = :accountId and f.product_id = :productId")
                .with("accountId", accountId)
                .with("productId", productId)
                .first(JdbcFavoriteRepository::read);
    }

    @Override
    public Page<Favorite> list(UUID accountId, PageRequest page) {
        return sql.query(SELECT + "where f.account_id = :accountId")
                .with("accountId", accountId)
                .page("favorites/" + accountId, page, KEYS, JdbcFavoriteRepository::read);
    }

    @Override
    public void erase(UUID accountId) {
        sql.query("delete from catalog.favorite where account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static Favorite read(Row row) throws SQLException {
        return new Favorite(
                row.uuid("id"),
                row.uuid("account_id"),
                row.uuid("product_id"),
                row.text("title"),
                row.text("slug"),
                row.bool("available"),
                row.instant("created_at"));
    }
}
