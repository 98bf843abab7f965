package dev.medley.catalog.groups.store;

import dev.medley.catalog.groups.Tag;
import dev.medley.catalog.groups.TagRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.PageRequest.Sort;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

@Singleton
class JdbcTagRepository implements TagRepository {

    private static final SortKeys<Tag> KEYS = SortKeys.<Tag>newestFirst("id", tag -> Objects.requireNonNull(tag.id()))
            .and("slug", "slug", Tag::slug);

    private static final List<Sort> BY_SLUG = List.of(new Sort("slug", false));

    private final Sql sql;

    JdbcTagRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<Tag> list(PageRequest page) {
        return sql.query("select id, slug, name from catalog.tag where true")
                .page("tags", new PageRequest(page.limit(), page.cursor(), BY_SLUG), KEYS, JdbcTagRepository::read);
    }

    @Override
    public void ensure(List<String> slugs) {
        int _ = sql.query("""
                insert into catalog.tag (slug, name)
                select t, t from unnest(:slugs::text[]) as t order by t on conflict do nothing""").with("slugs", slugs.toArray(String[]::new)).update();
    }

    @Override
    public boolean keep(Tag tag) {
        boolean isKnown = sql.query("update catalog.tag set name = :name where slug = :slug")
                        .with("slug", tag.slug())
                        .with("name", tag.name())
                        .update()
                == 1;
        if (!isKnown) {
            int _ = sql.query("insert into catalog.tag (slug, name) values (:slug, :name) on conflict do nothing")
                    .with("slug", tag.slug())
                    .with("name", tag.name())
                    .update();
        }
        return isKnown;
    }

    @Override
    public boolean remove(String slug) {
        return sql.query("delete from catalog.tag where slug = :slug")
                        .with("slug", slug)
                        .update()
                == 1;
    }

    private static Tag read(Row row) throws SQLException {
        return new Tag(row.uuid("id"), row.text("slug"), row.text("name"));
    }
}
