package dev.medley.social.follows;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Whom accounts may like to follow. */
public interface SuggestionRepository {

    /** Those that fit best first: followed by those whom one follows, of the same niches, or popular now. */
    List<Suggestion> suggest(UUID accountId, int most);

    /** Has an account not be suggested any more. */
    void dismiss(UUID accountId, UUID dismissedId, Instant now);
}
