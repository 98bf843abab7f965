package dev.medley.ml.pricing;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.ml.pricing.PricedVariant.SoldDay;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Prices, what was sold at them, and what is proposed. */
public interface PriceRepository {

    /** The policy with its version. */
    record StoredPolicy(PricingPolicy policy, int version) {}

    StoredPolicy policy();

    StoredPolicy lockPolicy();

    void changePolicy(StoredPolicy changed);

    /** Notes the first price of each variant in a currency that is sold now. */
    void noteReferences(String currency, Instant now);

    /** The prices of variants that are sold now, in the order of their ids, without what was sold. */
    List<PricedVariant> prices(String currency, @Nullable UUID after, Instant dayAgo, int most);

    /** By variant. */
    Map<UUID, List<SoldDay>> soldDays(String currency, List<UUID> variants, Instant since);

    /** Removes what was superseded before a time. */
    void forgetSuperseded(Instant before);

    /** Adds proposals; older ones for the same prices are superseded. */
    void add(List<PriceProposal> proposals);

    Page<PriceProposal> list(PriceProposal.@Nullable Status status, PageRequest page);

    Optional<PriceProposal> find(UUID id);

    Optional<PriceProposal> lock(UUID id);

    /** What a variant costs now. */
    Optional<Long> amount(UUID variantId, String currency);

    void decide(UUID id, PriceProposal.Status status, UUID actorId, Instant now);
}
