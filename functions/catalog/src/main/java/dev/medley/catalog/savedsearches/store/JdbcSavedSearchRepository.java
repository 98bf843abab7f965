package dev.medley.catalog.savedsearches.store;

import dev.medley.catalog.savedsearches.SavedSearch;
import dev.medley.catalog.savedsearches.SavedSearchMatch;
import dev.medley.catalog.savedsearches.SavedSearchRepository;
import dev.medley.catalog.savedsearches.SearchParameters;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcSavedSearchRepository implements SavedSearchRepository {

    private static final SortKeys<SavedSearch> KEYS = SortKeys.newestFirst("id", SavedSearch::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcSavedSearchRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public int count(UUID accountId) {
        sql.lock("catalog.saved_search " + accountId);
        return sql.query("select count(*)::integer as searches from catalog.saved_search where account_id = :accountId")
                .with("accountId", accountId)
                .first(row -> row.integer("searches"))
                .orElseThrow();
    }

    @Override
    public void add(SavedSearch search) {
        SearchParameters parameters = search.parameters();
        int _ = sql.query("""
                insert into catalog.saved_search (id, account_id, name, parameters, filter, query, created_at)
                select :id, :accountId, :name, :parameters, :filter, q.query, :createdAt
                from search.read('products', coalesce(:text::text, ''), :language) as q""")
                .with("id", search.id())
                .with("accountId", search.accountId())
                .with("name", search.name())
                .with("parameters", json.write(parameters))
                .with("filter", json.write(parameters.filter()))
                .with("text", parameters.q())
                .with("language", parameters.languageOrDefault())
                .with("createdAt", search.createdAt())
                .update();
    }

    @Override
    public Page<SavedSearch> list(UUID accountId, PageRequest page) {
        return sql.query("""
                select id, account_id, name, parameters, created_at from catalog.saved_search
                where account_id = :accountId""").with("accountId", accountId).page("saved-searches/" + accountId, page, KEYS, this::read);
    }

    @Override
    public boolean remove(UUID id, UUID accountId) {
        return sql.query("delete from catalog.saved_search where id = :id and account_id = :accountId")
                        .with("id", id)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public List<SavedSearchMatch> match(UUID productId) {
        return sql.query("select id, account_id, name, slug, title from catalog.match_searches(:productId)")
                .with("productId", productId)
                .list(row -> new SavedSearchMatch(
                        row.uuid("id"), row.uuid("account_id"), row.text("name"), row.text("slug"), row.text("title")));
    }

    @Override
    public void erase(UUID accountId) {
        int _ = sql.query("delete from catalog.saved_search where account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }

    private SavedSearch read(Row row) throws SQLException {
        return new SavedSearch(
                row.uuid("id"),
                row.uuid("account_id"),
                row.text("name"),
                json.read(row.json("parameters"), SearchParameters.class),
                row.instant("created_at"));
    }
}
