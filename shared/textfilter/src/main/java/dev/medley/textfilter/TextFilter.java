package dev.medley.textfilter;

import dev.medley.kernel.Digests;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.PolledValue;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filter as functions use it, by the rules that moderators have made. A function that uses it may read
 * {@code moderation.pub_rule} and {@code moderation.pub_standing}. Where rules cannot be read, those that were known last
 * hold, and at first those that come with the filter.
 */
@Singleton
public class TextFilter {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Known(long version, CompiledRules rules) {}

    private final Sql sql;
    private final JsonCodec json;
    private final Clock clock;
    private final PolledValue<Map<String, Known>> known;

    TextFilter(Sql sql, JsonCodec json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.known = new PolledValue<>("Rules for texts", FRESH, clock, defaults(), this::look);
    }

    /**
     * What becomes of a text. Notes that it was written, so that the next one knows how often the author writes, and how often
     * the same; with a transaction that is rolled back, this is too.
     *
     * @param place where it is written, one of {@link DefaultRules#PLACES}
     */
    public FilterVerdict check(String place, UUID author, String text) {
        return rules(place).examine(text, note(place, author, text));
    }

    /** What the rules of a place say of a text that nobody in particular writes. */
    public FilterVerdict check(String place, String text) {
        return rules(place).examine(text, AuthorState.NEW);
    }

    private CompiledRules rules(String place) {
        Known rules = known.get().get(place);
        if (rules == null) {
            throw new IllegalArgumentException("No texts are written in " + place);
        }
        return rules.rules();
    }

    private AuthorState note(String place, UUID author, String text) {
        Instant now = clock.instant();
        return sql.query("""
                        select n.equal_texts, n.recent_texts, s.trust_level, s.limited_until, s.suspended_until
                        from moderation.pub_note_text(:author, :place, :hash, :now) n
                        left join moderation.pub_standing s on s.account_id = :author""")
                .with("author", author)
                .with("place", place)
                .with("hash", Digests.sha256(normal(text)))
                .with("now", now)
                .first(row -> state(row, now))
                .orElse(AuthorState.NEW);
    }

    private static AuthorState state(Row row, Instant now) throws SQLException {
        Integer trustLevel = row.integerOrNull("trust_level");
        return new AuthorState(
                trustLevel == null ? 0 : trustLevel,
                isAfter(row.instantOrNull("limited_until"), now),
                isAfter(row.instantOrNull("suspended_until"), now),
                row.integer("equal_texts"),
                row.integer("recent_texts"));
    }

    private static boolean isAfter(@Nullable Instant time, Instant now) {
        return time != null && time.isAfter(now);
    }

    /** Texts that differ in case, spaces and signs only are the same. */
    private static String normal(String text) {
        return FoldedText.fold(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private Map<String, Known> look(Map<String, Known> before) {
        Map<String, Known> rules = new HashMap<>(before);
        sql.query("select place, version, document, guideline_id from moderation.pub_rule")
                .list(row -> rules.computeIfPresent(row.text("place"), (place, old) -> compiled(row, old)));
        return Map.copyOf(rules);
    }

    private Known compiled(Row row, Known old) {
        try {
            long version = row.bigint("version");
            return version == old.version()
                    ? old
                    : new Known(
                            version,
                            CompiledRules.of(
                                    json.read(row.json("document"), PlaceRules.class), row.uuidOrNull("guideline_id")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Known> defaults() {
        Map<String, Known> rules = new HashMap<>();
        DefaultRules.PLACES.forEach(place ->
                rules.put(place, new Known(0, CompiledRules.of(DefaultRules.of(place), null))));
        return Map.copyOf(rules);
    }
}
