package dev.medley.orders.affiliates;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.orders.orders.PostalAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which orders affiliates have brought, and what they earn with them. */
public interface ReferralRepository {

    /** Whose click it is; empty where there is no such click. */
    Optional<ReferralSource> ofClick(UUID clickId);

    /** Whose codes these are, the first first. */
    List<ReferralSource> ofCodes(List<String> codes);

    /** Whether an account has had something sent to an address. */
    boolean hasOrderedTo(UUID accountId, PostalAddress address);

    void add(Referral referral);

    /** The referral of an order, locked until the transaction ends. */
    Optional<Referral> lock(UUID orderId);

    /** Takes back a referral whose buyer uses a device that the affiliate has ordered from; false where that is not so. */
    boolean denyOwnDevice(UUID id);

    /** How many orders of an affiliate were paid since then. */
    int paidSince(UUID affiliateId, Instant since);

    /** Keeps the rate of a referral whose order is paid. */
    void rate(UUID id, int rate);

    /** What is taken back of a commission so far; not below zero. */
    long takenBack(UUID referralId);

    /** Keeps an entry, once. */
    void add(CommissionEntry entry);

    Page<Referral> list(UUID affiliateId, PageRequest page);

    /** What an affiliate has earned, in each currency. */
    List<AffiliateEarnings> earnings(UUID affiliateId, Instant now);
}
