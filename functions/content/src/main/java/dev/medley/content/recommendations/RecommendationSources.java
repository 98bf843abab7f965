package dev.medley.content.recommendations;

import dev.medley.recommending.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What recommendations are made of. */
public interface RecommendationSources {

    /** The items that were published last, so many at most. */
    List<KnownContent> items(int most);

    /** What accounts did last, so much at most. */
    List<Interaction> interactions(int most);

    /** What an account read, up to this moment, wrote, and wants less of. */
    ContentTaste taste(UUID accountId, Instant now);

    /** Those of these items that are published now, as they are shown. */
    Map<UUID, ShownContent> shown(List<UUID> ids);

    /** Whether an item is published now. */
    boolean isPublished(UUID id);

    /** False where it is noted already. */
    boolean addLess(UUID accountId, UUID itemId, Instant now);

    boolean removeLess(UUID accountId, UUID itemId);
}
