package dev.medley.search;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.PageRequest.Sort;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Searches tables by words. */
@Singleton
public class TextSearch {

    /**
     * How many of those that fit are ranked, sorted and counted at most. As long as no more fit, pages and counts are exact; who
     * finds more has said too little for either to matter.
     */
    public static final int CANDIDATES = 10_000;

    private static final String FACETS = """
                limit :candidates),
            bounds as (select count(*) as found, min(amount) as low, max(amount) as high from candidates),
            noted as (
                insert into search.log (id, collection, query, language, results)
                select :id, :collection, :noted, :language, found from bounds cross join asked where query is not null),
            counted as (
                select key, count(*) as found from candidates cross join unnest(facets) as key group by key),
            facets as (
                select 'all' as kind, '' as value, found from bounds
                union all
                select split_part(key, ' ', 1), substr(key, strpos(key, ' ') + 1), found from counted
                union all
                select 'price', min(amount) || '..' || max(amount), count(*) from candidates cross join bounds
                where amount is not null
                group by case when high > low then least(floor((amount - low)::float8 * 5 / (high - low)), 4) end),
            numbered as (
                select kind, value, found,
                    row_number() over (partition by kind order by found desc, value collate "C") as place from facets)
            select a.words as query, a.corrections, a.synonyms, n.kind, n.value, n.found::integer as found
            from asked a cross join numbered n where n.place <= 20
            order by n.kind <> 'all', n.kind, n.place""";

    private static final List<Sort> BEST_FIRST = List.of(new Sort("relevance", true));

    private final Sql sql;
    private final SearchLog log;

    TextSearch(Sql sql, SearchLog log) {
        this.sql = sql;
        this.log = log;
    }

    /** A page of what fits best; the first one is noted, and has facets. */
    public <T> SearchResult<T> search(SearchTable<T> table, SearchText wanted, PageRequest page) {
        if (page.cursor() != null) {
            SearchQuery query = read(table.collection(), wanted.text(), wanted.language());
            return new SearchResult<>(null, query, find(table, query, wanted, page), List.of());
        }
        UUID id = log.nextId();
        SearchOverview begun = begin(table, wanted, id);
        SearchQuery query = begun.query();
        return query.query() == null
                ? new SearchResult<>(null, query, new Page<>(List.of(), null), List.of())
                : new SearchResult<>(id, query, find(table, query, wanted, page), begun.facets());
    }

    /** What a text is searched as. */
    public SearchQuery read(SearchCollection collection, String text, String language) {
        return sql.query("""
                        select query::text as query, corrections, synonyms
                        from search.read(:collection, :text, :language)""")
                .with("collection", collection)
                .with("text", text)
                .with("language", language)
                .first(TextSearch::readQuery)
                .orElseThrow();
    }

    /** Reads a text and counts what fits, and notes it where the text has words that can be searched for. */
    private SearchOverview begin(SearchTable<?> table, SearchText wanted, UUID id) {
        List<Counted> counted = wanted.conditions()
                .apply(sql.query(table.counted()))
                .append(FACETS)
                .with("candidates", CANDIDATES)
                .with("collection", table.collection())
                .with("text", wanted.text())
                .with("language", wanted.language())
                .with("id", id)
                .with("noted", SearchLog.noted(wanted.text()))
                .list(row -> new Counted(
                        readQuery(row), new Facet(row.text("kind"), row.text("value"), row.integer("found"))));
        return new SearchOverview(
                counted.getFirst().query(), counted.stream().map(Counted::facet).toList());
    }

    /** A facet, beside the query that stands in every row. */
    private record Counted(SearchQuery query, Facet facet) {}

    private static SearchQuery readQuery(Row row) throws SQLException {
        return new SearchQuery(row.textOrNull("query"), row.texts("corrections"), row.texts("synonyms"));
    }

    private <T> Page<T> find(SearchTable<T> table, SearchQuery query, SearchText wanted, PageRequest page) {
        String words = query.query();
        if (words == null) {
            return new Page<>(List.of(), null);
        }
        List<Sort> order = page.sort().isEmpty() ? BEST_FIRST : page.sort();
        return wanted.conditions()
                .apply(sql.query(table.ranked()).with("query", words))
                .append(table.scored())
                .with("candidates", CANDIDATES)
                .page(
                        "search/" + words + wanted.filter(),
                        new PageRequest(page.limit(), page.cursor(), order),
                        table.keys(),
                        table.reading());
    }
}
