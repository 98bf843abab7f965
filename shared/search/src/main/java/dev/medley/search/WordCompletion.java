package dev.medley.search;

import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Completes what somebody types, by the words that titles have. */
@Singleton
public class WordCompletion {

    /** For each that is wanted, since not all may be known to whoever asks. */
    private static final int LOOKED_AT = 4;

    private final Sql sql;

    WordCompletion(Sql sql) {
        this.sql = sql;
    }

    /** Whole texts that somebody may mean who has typed so much: the last word completed, or corrected. */
    public List<String> complete(SearchCollection collection, String typed, int limit) {
        return complete(collection, typed, limit, words -> words);
    }

    /**
     * The same for somebody who is not to know all words.
     *
     * @param known keeps those of some that they may know, in their order
     */
    public List<String> complete(
            SearchCollection collection, String typed, int limit, UnaryOperator<List<String>> known) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        int last = text.lastIndexOf(' ') + 1;
        List<String> whole = new ArrayList<>();
        known.apply(words(collection, text.substring(last), LOOKED_AT * limit)).stream()
                .limit(limit)
                .forEach(word -> whole.add(text.substring(0, last) + word));
        return whole;
    }

    /** Known words that begin so, the most frequent first; words that look like it where there are none. */
    private List<String> words(SearchCollection collection, String start, int limit) {
        List<String> known = sql.query("""
                        select term from search.term where collection = :collection and term like :start
                        order by uses desc, term limit :limit""")
                .with("collection", collection)
                .with("start", start.replaceAll("[^\\p{L}\\p{N}]", "") + "%")
                .with("limit", limit)
                .list(row -> row.text("term"));
        return known.isEmpty()
                ? sql.query("""
                                select term from search.term
                                where collection = :collection and term operator(public.%) :start
                                order by public.similarity(term, :start) desc, uses desc, term limit :limit""")
                        .with("collection", collection)
                        .with("start", start)
                        .with("limit", limit)
                        .list(row -> row.text("term"))
                : known;
    }

    /** A text as the beginning of others, for {@code like}. */
    public static String beginning(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
