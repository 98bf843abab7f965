package dev.medley.analytics.affiliates;

import java.time.Instant;
import java.util.List;

/** What affiliates have brought, and when that was seen. */
public interface AffiliateSums {

    /** Notes what is more than the last time. */
    void note(Instant now);

    /** Those with most orders in a time. */
    List<AffiliateConversion> conversions(Instant from, Instant to, int limit);
}
