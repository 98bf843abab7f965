package dev.medley.catalog.search.store;

import dev.medley.catalog.listings.ListingConditions;
import dev.medley.catalog.listings.ListingReader;
import dev.medley.catalog.search.SearchCriteria;
import dev.medley.catalog.search.SearchHit;
import dev.medley.catalog.search.SearchHit.Ranking;
import dev.medley.catalog.search.SearchRepository;
import dev.medley.catalog.search.TitleSuggestion;
import dev.medley.kernel.PageRequest;
import dev.medley.search.SearchCollection;
import dev.medley.search.SearchResult;
import dev.medley.search.SearchTable;
import dev.medley.search.SearchText;
import dev.medley.search.TextSearch;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

@Singleton
class JdbcSearchRepository implements SearchRepository {

    private static final String COLUMNS = """
            l.product_id, l.status, l.slug, l.title, l.language, l.prices, l.rating_count, l.in_stock, l.tags,
                    l.created_at, l.updated_at, l.rating::double precision as rating""";

    /** Every product that fits has a score from its words, its rating, how many rated it and whether it can be had. */
    private static final SearchTable.Score SCORE = new SearchTable.Score("""
            coalesce((c.prices ->> :sortCurrency::text)::bigint, 0) as amount, c.rating * 0.02 as stars,
                    least(ln(1 + c.rating_count::double precision) * 0.01, 0.1) as fame,
                    case when c.in_stock then 0.1 else 0 end::double precision as stock""", "p.stars + p.fame + p.stock");

    private static final SortKeys<SearchHit> KEYS = SortKeys.<SearchHit>newestFirst(
                    "r.product_id", hit -> hit.listing().id())
            .and("relevance", "r.total", SearchHit::score)
            .and("price", "r.amount", hit -> hit.listing().sortValue())
            .and("rating", "r.rating", hit -> hit.listing().rating())
            .and("title", "r.title collate \"und-x-icu\"", hit -> hit.listing().title())
            .and("createdAt", "r.created_at", hit -> hit.listing().createdAt())
            .and("updatedAt", "r.updated_at", hit -> hit.listing().updatedAt());

    private final Sql sql;
    private final TextSearch search;
    private final ListingConditions conditions;
    private final ListingReader reader;

    JdbcSearchRepository(Sql sql, TextSearch search, ListingConditions conditions, ListingReader reader) {
        this.sql = sql;
        this.search = search;
        this.conditions = conditions;
        this.reader = reader;
    }

    @Override
    public SearchResult<SearchHit> search(SearchCriteria criteria, PageRequest page) {
        SearchTable<SearchHit> listings = new SearchTable<>(
                SearchCollection.PRODUCTS,
                "catalog.listing",
                "l.document",
                COLUMNS,
                "(l.prices ->> :sortCurrency::text)::bigint",
                SCORE,
                KEYS,
                this::hit);
        return search.search(
                listings,
                new SearchText(
                        criteria.text(),
                        criteria.language(),
                        criteria.filter().toString(),
                        query -> conditions(query, criteria)),
                page);
    }

    private Query conditions(Query query, SearchCriteria criteria) {
        Query begun = query.append("and l.status = :status")
                .with("status", criteria.filter().status())
                .with("sortCurrency", criteria.filter().currency());
        return conditions.appendPrices(conditions.append(begun, criteria.filter()), criteria.filter());
    }

    @Override
    public List<TitleSuggestion> titles(String start, int limit) {
        return sql.query("""
                        select product_id, slug, title from catalog.listing
                        where status = 'active' and lower(title) like :start
                        order by lower(title) using ~<~ limit :limit""")
                .with("start", start)
                .with("limit", limit)
                .list(row -> new TitleSuggestion(row.uuid("product_id"), row.text("slug"), row.text("title")));
    }

    @Override
    @Transactional
    public void countTerms() {
        boolean _ = sql.query("select from catalog.count_terms()").exists();
    }

    private SearchHit hit(Row row) throws SQLException {
        return new SearchHit(
                reader.read(row),
                number(row, "total"),
                new Ranking(number(row, "words"), number(row, "stars"), number(row, "fame"), number(row, "stock")));
    }

    private static double number(Row row, String column) throws SQLException {
        return Objects.requireNonNull(row.numberOrNull(column));
    }
}
