package dev.medley.search;

import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;

/**
 * A table that is searched, called {@code l}; it has a column {@code facets} (text[], a kind and a value with a space between
 * them).
 *
 * @param name with its schema
 * @param document the tsvector, of {@code l}
 * @param columns those of {@code l} that the rest needs
 * @param amount what ranges of prices are counted by, of {@code l}
 * @param score names of {@code c}, the found rows with their {@code words}, and what counts besides
 * @param keys what is sorted by, of {@code r}, the rows with their score {@code total}
 */
public record SearchTable<T>(
        SearchCollection collection,
        String name,
        String document,
        String columns,
        String amount,
        Score score,
        SortKeys<T> keys,
        Sql.Reading<T> reading) {

    /**
     * What the score is the sum of.
     *
     * @param parts expressions with names, of {@code c}
     * @param total their sum and that of {@code words}, of {@code p}
     */
    public record Score(String parts, String total) {}

    /** What is shown comes along with the candidates, since to look it up again costs more than to carry it. */
    String ranked() {
        return """
            with candidates as (
                select %s,
                    ts_rank('{0.05, 0.1, 0.3, 1.0}', %s, :query::tsquery, 1)::double precision as words
                from %s l
                where %s @@ :query::tsquery""".formatted(columns, document, name, document);
    }

    String scored() {
        return """
                limit :candidates),
            parts as (select c.*, %s from candidates c),
            ranked as (select p.*, round((p.words + %s) * 1000000) / 1000000 as total from parts p)
            select r.* from ranked r where true""".formatted(score.parts(), score.total());
    }

    String counted() {
        return """
            with asked as materialized (
                select query, query::text as words, corrections, synonyms
                from search.read(:collection, :text, :language)),
            candidates as materialized (
                select l.facets, %s as amount
                from %s l
                where %s @@ (select query from asked)""".formatted(amount, name, document);
    }
}
