package dev.medley.orders.affiliates;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What affiliates see of what they have brought. */
@Singleton
public class AffiliateOverview {

    private final AffiliateService service;
    private final AffiliateRepository repository;
    private final ReferralRepository referrals;
    private final Clock clock;

    AffiliateOverview(
            AffiliateService service, AffiliateRepository repository, ReferralRepository referrals, Clock clock) {
        this.service = service;
        this.repository = repository;
        this.referrals = referrals;
        this.clock = clock;
    }

    public Affiliate of(UUID accountId) {
        return service.ofAccount(accountId);
    }

    public List<String> codes(Affiliate affiliate) {
        return repository.codes(affiliate.id());
    }

    public List<AffiliateEarnings> earnings(Affiliate affiliate) {
        return referrals.earnings(affiliate.id(), clock.instant());
    }

    public Page<Referral> referrals(UUID accountId, PageRequest page) {
        return referrals.list(service.ofAccount(accountId).id(), page);
    }
}
