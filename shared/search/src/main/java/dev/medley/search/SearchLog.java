package dev.medley.search;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.TextLength;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** What was searched for, without who did; what looks like an address or a number of somebody is left out. */
@Singleton
public class SearchLog {

    /** How long a search is kept. */
    public static final Duration RETENTION = Duration.ofDays(90);

    /** Not the digits inside a word, such as a SKU. */
    private static final Pattern PERSONAL =
            Pattern.compile("\\S*@\\S*|(?<![\\p{L}\\d])\\+?\\d[\\d /-]{5,}\\d(?![\\p{L}\\d])");

    private static final int LONGEST = 100;

    private final SearchLogRepository repository;
    private final Clock clock;

    SearchLog(SearchLogRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    UUID nextId() {
        return Ids.next(clock);
    }

    /** What is kept of a text. */
    static String noted(String text) {
        String plain = PERSONAL.matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip()
                .replaceAll("\\s+", " ");
        return TextLength.beginning(plain, LONGEST);
    }

    /** Notes which of the things found somebody chose; the first choice counts. */
    public void click(SearchCollection collection, UUID searchId, UUID chosenId, int position) {
        if (!repository.click(collection, searchId, chosenId, position)) {
            throw Refusal.notFound("search-unknown", "There is no such search, or none any more.");
        }
    }

    /** The searches of a time, summed up by text. */
    public List<SearchedText> report(
            SearchCollection collection, SearchReport report, Instant from, Instant to, int limit) {
        return repository.report(collection, report, Ids.first(from), Ids.first(to), limit);
    }

    /** Forgets searches that are older than they are kept. */
    public void forget(SearchCollection collection) {
        repository.forget(collection, Ids.first(clock.instant().minus(RETENTION)));
    }
}
