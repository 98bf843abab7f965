package dev.medley.search;

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
    public Page<SynonymSet> list(SearchCollection collection, PageRequest page) {
        return sql.query("select id, terms from search.synonym where collection = :collection")
                .with("collection", collection)
                .page("synonyms/" + collection, page, KEYS, row -> new SynonymSet(row.uuid("id"), row.texts("terms")));
    }

    @Override
    public int count(SearchCollection collection) {
        sql.lock("search.synonym " + collection);
        return sql.query("select count(*)::integer as sets from search.synonym where collection = :collection")
                .with("collection", collection)
                .first(row -> row.integer("sets"))
                .orElseThrow();
    }

    @Override
    public void add(SearchCollection collection, SynonymSet synonyms) {
        int _ = sql.query("insert into search.synonym (id, collection, terms) values (:id, :collection, :terms)")
                .with("collection", collection)
                .with("id", synonyms.id())
                .with("terms", synonyms.terms().toArray(String[]::new))
                .update();
    }

    @Override
    public boolean remove(SearchCollection collection, UUID id) {
        return sql.query("delete from search.synonym where collection = :collection and id = :id")
                        .with("collection", collection)
                        .with("id", id)
                        .update()
                == 1;
    }
}
