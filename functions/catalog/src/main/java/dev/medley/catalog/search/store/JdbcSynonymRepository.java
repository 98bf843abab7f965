package dev.medley.catalog.search.store;

import dev.medley.catalog.search.SynonymRepository;
import dev.medley.catalog.search.SynonymSet;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class JdbcSynonymRepository implements SynonymRepository {

    private static final SortKeys<SynonymSet> KEYS = SortKeys.newestFirst("id", SynonymSet::id);

    private final Sql sql;

    JdbcSynonymRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<SynonymSet> list(PageRequest page) {
        return sql.query("select id, terms from catalog.synonym where true")
                .page("synonyms", page, KEYS, row -> new SynonymSet(row.uuid("id"), row.texts("terms")));
    }

    @Override
    public int count() {
        sql.lock("catalog.synonym");
        return sql.query("select count(*)::integer as sets from catalog.synonym")
                .first(row -> row.integer("sets"))
                .orElseThrow();
    }

    @Override
    public void add(SynonymSet synonyms) {
        int _ = sql.query("insert into catalog.synonym (id, terms) values (:id, :terms)")
                .with("id", synonyms.id())
                .with("terms", synonyms.terms().toArray(String[]::new))
                .update();
    }

    @Override
    public boolean remove(UUID id) {
        return sql.query("delete from catalog.synonym where id = :id")
                        .with("id", id)
                        .update()
                == 1;
    }
}
