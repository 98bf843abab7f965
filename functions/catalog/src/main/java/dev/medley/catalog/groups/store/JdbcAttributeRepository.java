package dev.medley.catalog.groups.store;

import dev.medley.catalog.groups.AttributeRepository;
import dev.medley.catalog.groups.AttributeType;
import dev.medley.catalog.groups.ProductAttribute;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Singleton
class JdbcAttributeRepository implements AttributeRepository {

    private static final String SELECT = "select key, name, type, choices from catalog.attribute ";

    private final Sql sql;

    JdbcAttributeRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<ProductAttribute> all() {
        return sql.query(SELECT + "order by key").list(JdbcAttributeRepository::read);
    }

    @Override
    public List<ProductAttribute> hold(Set<String> keys) {
        return sql.query(SELECT + "where key = any(:keys) order by key for share")
                .with("keys", keys.toArray(String[]::new))
                .list(JdbcAttributeRepository::read);
    }

    @Override
    public Optional<ProductAttribute> lock(String key) {
        sql.lock("catalog.attribute");
        return sql.query(SELECT + "where key = :key for update")
                .with("key", key)
                .first(JdbcAttributeRepository::read);
    }

    @Override
    public void keep(ProductAttribute attribute) {
        int _ = sql.query("""
                insert into catalog.attribute (key, name, type, choices) values (:key, :name, :type, :choices)
                on conflict (key) do update set name = excluded.name, type = excluded.type,
                    choices = excluded.choices""")
                .with("key", attribute.key())
                .with("name", attribute.name())
                .with("type", attribute.type())
                .with("choices", attribute.choices().toArray(String[]::new))
                .update();
    }

    @Override
    public boolean isUsed(String key, List<String> except) {
        return sql.query("""
                select from catalog.product where deleted_at is null and attributes ? :key
                    and attributes ->> :key <> all(:except) limit 1""")
                .with("key", key)
                .with("except", except.toArray(String[]::new))
                .exists();
    }

    @Override
    public void remove(String key) {
        int _ = sql.query("delete from catalog.attribute where key = :key")
                .with("key", key)
                .update();
    }

    private static ProductAttribute read(Row row) throws SQLException {
        return new ProductAttribute(
                row.text("key"), row.text("name"), row.constant("type", AttributeType.class), row.texts("choices"));
    }
}
