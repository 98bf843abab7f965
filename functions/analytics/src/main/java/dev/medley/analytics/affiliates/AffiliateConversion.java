package dev.medley.analytics.affiliates;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the links of an affiliate brought in a time.
 *
 * @param name null where the affiliate is gone
 */
public record AffiliateConversion(
        UUID affiliateId, @Nullable String name, long clicks, long orders) {

    /** The part of those who followed a link that ordered. */
    public double rate() {
        return clicks <= 0 ? 0 : (double) orders / clicks;
    }
}
