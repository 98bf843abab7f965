package dev.medley.meals.popularity;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the numbers of a time are. */
public interface PopularityRepository {

    /** Those of all meals, or of one author's, the most popular first; an author's without what those did who are apart by a block. */
    Page<MealPopularity> list(@Nullable UUID authorId, Instant from, Instant to, PageRequest page);

    /** Forgets views before a time. */
    int forgetViews(Instant before);
}
