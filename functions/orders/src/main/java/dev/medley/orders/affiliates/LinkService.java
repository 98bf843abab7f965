package dev.medley.orders.affiliates;

import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What affiliates do about their links, and buyers who follow them. */
@Singleton
public class LinkService {

    static final int MOST_LINKS = 200;

    /** Longer than any terms let a click count. */
    private static final Duration KEPT = Duration.ofDays(91);

    private static final int BATCH = 10_000;
    private static final int CODE_BYTES = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LinkRepository repository;
    private final AffiliateRepository affiliates;
    private final AffiliateService service;
    private final Clock clock;

    LinkService(LinkRepository repository, AffiliateRepository affiliates, AffiliateService service, Clock clock) {
        this.repository = repository;
        this.affiliates = affiliates;
        this.service = service;
        this.clock = clock;
    }

    /**
     * Makes a link to a page of the shop.
     *
     * @throws Refusal {@code affiliate-unknown}, {@code affiliate-not-active}, {@code affiliate-links-full}
     */
    @Transactional
    public AffiliateLink add(UUID accountId, String name, String target) {
        Affiliate affiliate = service.activeOfAccount(accountId);
        if (repository.count(affiliate.id()) >= MOST_LINKS) {
            throw Refusal.conflict("affiliate-links-full", "An affiliate has at most " + MOST_LINKS + " links.");
        }
        byte[] bytes = new byte[CODE_BYTES];
        RANDOM.nextBytes(bytes);
        AffiliateLink link = new AffiliateLink(
                Ids.next(clock), affiliate.id(), Base64Url.encode(bytes), name, target, true, 0, clock.instant());
        repository.add(link);
        return link;
    }

    public Page<AffiliateLink> list(UUID accountId, PageRequest page) {
        return repository.list(service.ofAccount(accountId).id(), page);
    }

    /** Ends a link; clicks on it that were made before still count. */
    @Transactional
    public void end(UUID accountId, UUID linkId) {
        if (!repository.end(service.ofAccount(accountId).id(), linkId)) {
            throw unknown();
        }
    }

    /** Notes that somebody has followed a link. */
    @Transactional
    public LinkClick follow(String code) {
        AffiliateLink link = repository.working(code).orElseThrow(LinkService::unknown);
        UUID clickId = Ids.next(clock);
        Instant now = clock.instant();
        repository.note(clickId, link.id(), now);
        return new LinkClick(clickId, link, now.plus(affiliates.terms().terms().attribution()));
    }

    /** Removes clicks that count for nobody any more. */
    public void removeOld() {
        int _ = repository.removeClicks(clock.instant().minus(KEPT), BATCH);
    }

    private static Refusal unknown() {
        return Refusal.notFound("affiliate-link-unknown", "There is no such link, or it does not work any more.");
    }
}
