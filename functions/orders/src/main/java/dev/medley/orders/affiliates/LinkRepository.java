package dev.medley.orders.affiliates;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The links of affiliates, and who has followed them. */
public interface LinkRepository {

    void add(AffiliateLink link);

    Page<AffiliateLink> list(UUID affiliateId, PageRequest page);

    /** False where the affiliate has no such link that works. */
    boolean end(UUID affiliateId, UUID linkId);

    /** The link of a code, if it works and its affiliate is active. */
    Optional<AffiliateLink> working(String code);

    int count(UUID affiliateId);

    /** Notes that somebody has followed a link. */
    void note(UUID clickId, UUID linkId, Instant now);

    /** Removes clicks that count for nobody any more; how many. */
    int removeClicks(Instant before, int most);
}
