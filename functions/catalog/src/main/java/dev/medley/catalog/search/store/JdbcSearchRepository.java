package dev.medley.catalog.search.store;

import dev.medley.catalog.listings.ListingConditions;
import dev.medley.catalog.listings.ListingReader;
import dev.medley.catalog.search.Facet;
import dev.medley.catalog.search.SearchBeginning;
import dev.medley.catalog.search.SearchCriteria;
import dev.medley.catalog.search.SearchHit;
import dev.medley.catalog.search.SearchHit.Ranking;
import dev.medley.catalog.search.SearchQuery;
import dev.medley.catalog.search.SearchRepository;
import dev.medley.catalog.search.TitleSuggestion;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.PageRequest.Sort;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@Singleton
class JdbcSearchRepository implements SearchRepository {

    /**
     * Every product that fits has a score from its words, its rating, how many rated it and whether it can be had. What is
     * shown comes along with the candidates, since to look it up again costs more than to carry it.
     */
    private static final String RANKED = """
            with candidates as (
                select l.product_id, l.status, l.slug, l.title, l.language, l.prices, l.rating_count, l.in_stock, l.tags,
                    l.created_at, l.updated_at, l.rating::double precision as rating,
                    ts_rank('{0.05, 0.1, 0.3, 1.0}', l.document, :query::tsquery, 1)::double precision as words
                from catalog.listing l
                where l.document @@ :query::tsquery and l.status = :status""";

    private static final String SCORED = """
                limit :candidates),
            parts as (
                select c.*, coalesce((c.prices ->> :sortCurrency::text)::bigint, 0) as amount, c.rating * 0.02 as stars,
                    least(ln(1 + c.rating_count::double precision) * 0.01, 0.1) as fame,
                    case when c.in_stock then 0.1 else 0 end::double precision as stock
                from candidates c),
            ranked as (
                select p.*, round((p.words + p.stars + p.fame + p.stock) * 1000000) / 1000000 as total from parts p)
            select r.* from ranked r where true""";

    private static final String COUNTED = """
            with asked as materialized (
                select query, query::text as words, corrections, synonyms
                from catalog.search_query(:text, :language)),
            candidates as materialized (
                select l.facets, (l.prices ->> :sortCurrency::text)::bigint as amount
                from catalog.listing l
                where l.document @@ (select query from asked) and l.status = :status""";

    private static final String FACETS = """
                limit :candidates),
            bounds as (select count(*) as products, min(amount) as low, max(amount) as high from candidates),
            noted as (
                insert into catalog.search_log (id, query, language, results)
                select :id, :noted, :language, products from bounds cross join asked where query is not null),
            counted as (
                select key, count(*) as products from candidates cross join unnest(facets) as key group by key),
            facets as (
                select 'all' as kind, '' as value, products from bounds
                union all
                select split_part(key, ' ', 1), substr(key, strpos(key, ' ') + 1), products from counted
                union all
                select 'price', min(amount) || '..' || max(amount), count(*) from candidates cross join bounds
                where amount is not null
                group by case when high > low then least(floor((amount - low)::float8 * 5 / (high - low)), 4) end),
            numbered as (
                select kind, value, products,
                    row_number() over (partition by kind order by products desc, value collate "C") as place from facets)
            select a.words as query, a.corrections, a.synonyms, n.kind, n.value, n.products::integer as products
            from asked a cross join numbered n where n.place <= 20
            order by n.kind <> 'all', n.kind, n.place""";

    private static final SortKeys<SearchHit> KEYS = SortKeys.<SearchHit>newestFirst(
                    "r.product_id", hit -> hit.listing().id())
            .and("relevance", "r.total", SearchHit::score)
            .and("price", "r.amount", hit -> hit.listing().sortValue())
            .and("rating", "r.rating", hit -> hit.listing().rating())
            .and("title", "r.title", hit -> hit.listing().title())
            .and("createdAt", "r.created_at", hit -> hit.listing().createdAt())
            .and("updatedAt", "r.updated_at", hit -> hit.listing().updatedAt());

    private static final List<Sort> BEST_FIRST = List.of(new Sort("relevance", true));

    private final Sql sql;
    private final ListingConditions conditions;
    private final ListingReader reader;

    JdbcSearchRepository(Sql sql, ListingConditions conditions, ListingReader reader) {
        this.sql = sql;
        this.conditions = conditions;
        this.reader = reader;
    }

    @Override
    public SearchQuery read(String text, String language) {
        return sql.query("""
                        select query::text as query, corrections, synonyms
                        from catalog.search_query(:text, :language)""")
                .with("text", text)
                .with("language", language)
                .first(JdbcSearchRepository::readQuery)
                .orElseThrow();
    }

    @Override
    public SearchBeginning begin(SearchCriteria criteria, UUID id, String noted) {
        List<Counted> counted = conditions(sql.query(COUNTED), criteria)
                .append(FACETS)
                .with("candidates", CANDIDATES)
                .with("text", criteria.text())
                .with("language", criteria.language())
                .with("id", id)
                .with("noted", noted)
                .list(row -> new Counted(
                        readQuery(row), new Facet(row.text("kind"), row.text("value"), row.integer("products"))));
        return new SearchBeginning(
                counted.getFirst().query(), counted.stream().map(Counted::facet).toList());
    }

    /** A facet, beside the query that stands in every row. */
    record Counted(SearchQuery query, Facet facet) {}

    private static SearchQuery readQuery(Row row) throws SQLException {
        return new SearchQuery(row.textOrNull("query"), row.texts("corrections"), row.texts("synonyms"));
    }

    @Override
    public Page<SearchHit> search(String query, SearchCriteria criteria, PageRequest page) {
        List<Sort> order = page.sort().isEmpty() ? BEST_FIRST : page.sort();
        return conditions(sql.query(RANKED).with("query", query), criteria)
                .append(SCORED)
                .with("candidates", CANDIDATES)
                .page(
                        "search/" + query + criteria.filter(),
                        new PageRequest(page.limit(), page.cursor(), order),
                        KEYS,
                        this::hit);
    }

    private Query conditions(Query search, SearchCriteria criteria) {
        Query begun = search.with("status", criteria.filter().status())
                .with("sortCurrency", criteria.filter().currency());
        return conditions.appendPrices(conditions.append(begun, criteria.filter()), criteria.filter());
    }

    @Override
    public List<String> complete(String start, int limit) {
        List<String> known = sql.query("""
                        select term from catalog.search_term where term like :start
                        order by uses desc, term limit :limit""")
                .with("start", start.replaceAll("[^\\p{L}\\p{N}]", "") + "%")
                .with("limit", limit)
                .list(row -> row.text("term"));
        return known.isEmpty()
                ? sql.query("""
                                select term from catalog.search_term where term operator(public.%) :start
                                order by public.similarity(term, :start) desc, uses desc, term limit :limit""").with("start", start).with("limit", limit).list(row -> row.text("term"))
                : known;
    }

    @Override
    public List<TitleSuggestion> titles(String start, int limit) {
        return sql.query("""
                        select product_id, slug, title from catalog.listing
                        where status = 'active' and lower(title) like :start
                        order by lower(title) using ~<~ limit :limit""")
                .with("start", start.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .with("limit", limit)
                .list(row -> new TitleSuggestion(row.uuid("product_id"), row.text("slug"), row.text("title")));
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
