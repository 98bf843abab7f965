package dev.medley.chat.curation;

import dev.medley.chat.conversations.Citation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that an editor wrote.
 *
 * @param correctsId the answer that it corrects; null where it corrects none
 * @param editorId who wrote it last; null where the account is gone
 * @param sources what it relies on; it is given to those alone who may read all of it
 */
public record CuratedAnswer(
        UUID id,
        String question,
        String answer,
        @Nullable UUID correctsId,
        List<Citation> sources,
        boolean active,
        @Nullable UUID editorId,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** How many there are at most. */
    public static final int MOST = 10_000;

    /** Whether its reader may read all that it relies on. */
    public boolean isReadable() {
        return sources.stream().allMatch(Citation::isReadable);
    }

    public CuratedAnswer {
        sources = List.copyOf(sources);
    }
}
