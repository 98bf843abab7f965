package dev.medley.catalog.groups.store;

import dev.medley.catalog.groups.Category;
import dev.medley.catalog.groups.CategoryRepository;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcCategoryRepository implements CategoryRepository {

    private static final String SELECT = """
            select id, parent_id, path::text[] as path, name, slug, position, version from catalog.category
            """;

    private final Sql sql;

    JdbcCategoryRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Category> lockAll() {
        sql.lock("catalog.category");
        return all();
    }

    @Override
    public List<Category> all() {
        return sql.query(SELECT + "order by cardinality(path), position, id").list(JdbcCategoryRepository::read);
    }

    @Override
    public Optional<Category> find(UUID id) {
        return sql.query(SELECT + "where id = :id").with("id", id).first(JdbcCategoryRepository::read);
    }

    @Override
    public boolean add(Category category) {
        return sql.query("""
                        insert into catalog.category (id, parent_id, path, name, slug)
                        values (:id, :parentId, :path, :name, :slug) on conflict (slug) do nothing""")
                        .with("id", category.id())
                        .with("parentId", category.parentId())
                        .with("path", category.path().toArray(UUID[]::new))
                        .with("name", category.name())
                        .with("slug", category.slug())
                        .update()
                == 1;
    }

    @Override
    public boolean keep(Category category) {
        return sql.query("""
                        update catalog.category set name = :name, slug = :slug, version = :version, updated_at = now()
                        where id = :id
                            and not exists (select from catalog.category o where o.slug = :slug and o.id <> :id)""")
                        .with("id", category.id())
                        .with("name", category.name())
                        .with("slug", category.slug())
                        .with("version", category.version())
                        .update()
                == 1;
    }

    @Override
    public void move(UUID id, @Nullable UUID parentId) {
        boolean _ = sql.query("select from catalog.move_category(:id, :parentId::uuid)")
                .with("id", id)
                .with("parentId", parentId)
                .exists();
    }

    @Override
    public void order(List<UUID> ids) {
        int _ = sql.query("""
                update catalog.category c set position = wanted.n - 1
                from unnest(:ids::uuid[]) with ordinality as wanted (id, n)
                where c.id = wanted.id and c.position <> wanted.n - 1""").with("ids", ids.toArray(UUID[]::new)).update();
    }

    @Override
    public void remove(UUID id) {
        int _ = sql.query("delete from catalog.category where id = :id")
                .with("id", id)
                .update();
    }

    private static Category read(Row row) throws SQLException {
        return new Category(
                row.uuid("id"),
                row.uuidOrNull("parent_id"),
                row.texts("path").stream().map(UUID::fromString).toList(),
                row.text("name"),
                row.text("slug"),
                row.integer("position"),
                row.integer("version"));
    }
}
