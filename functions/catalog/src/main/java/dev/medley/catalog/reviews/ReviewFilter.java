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
        String whole = content.title() + GAP + content.text();
        FilterVerdict verdict =
                filter.check(DefaultRules.REVIEW, accountId, whole).orRefuse("/text");
        int gap = verdict.text().indexOf(GAP);
        Content kept = gap < 0
                ? new Content(content.stars(), "***", verdict.text())
                : new Content(
                        content.stars(),
                        verdict.text().substring(0, gap),
                        verdict.text().substring(gap + GAP.length()));
        return new Filtered(kept, verdict);
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
                            review.content().title() + GAP + review.content().text(),
                            DefaultRules.REVIEW,
                            filtered.verdict().categories()));
        }
    }
}
