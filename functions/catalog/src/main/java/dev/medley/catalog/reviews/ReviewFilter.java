package dev.medley.catalog.reviews;

import dev.medley.catalog.CatalogEvents.ReviewHeld;
import dev.medley.catalog.reviews.Review.Content;
import dev.medley.events.Outbox;
import dev.medley.textfilter.DefaultRules;
import dev.medley.textfilter.FilterVerdict;
import dev.medley.textfilter.TextFilter;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What the filter for texts does to reviews. */
@Singleton
class ReviewFilter {

    private static final String GAP = "\n\n";

    private final TextFilter filter;
    private final Outbox outbox;

    ReviewFilter(TextFilter filter, Outbox outbox) {
        this.filter = filter;
        this.outbox = outbox;
    }

    /** A review as it is kept. */
    record Filtered(Content content, FilterVerdict verdict) {}

    /** Masks what is to be masked; title and text are looked at together, and together count as one text of their author. */
    Filtered filter(UUID accountId, Content content) {
        FilterVerdict verdict =
                filter.check(DefaultRules.REVIEW, accountId, whole(content)).orRefuse("/text");
        return new Filtered(parted(content, verdict.text()), verdict);
    }

    /** All that a review says, as it is looked at. */
    static String whole(Content content) {
        return content.title() + GAP + content.text();
    }

    /** A review with all masked that the rules mask. */
    Content masked(Content content) {
        return parted(content, filter.check(DefaultRules.REVIEW, whole(content)).masked());
    }

    private static Content parted(Content content, String whole) {
        int gap = whole.indexOf(GAP);
        return gap < 0
                ? new Content(content.stars(), "***", whole)
                : new Content(content.stars(), whole.substring(0, gap), whole.substring(gap + GAP.length()));
    }

    /** Tells moderators of a review that was held. */
    void announce(Review review, Filtered filtered) {
        if (filtered.verdict().isHeld()) {
            outbox.announce(
                    review.accountId(),
                    review.id(),
                    new ReviewHeld(
                            review.id(),
                            review.accountId(),
                            DefaultRules.REVIEW,
                            whole(review.content()),
                            DefaultRules.REVIEW,
                            filtered.verdict().categories()));
        }
    }
}
