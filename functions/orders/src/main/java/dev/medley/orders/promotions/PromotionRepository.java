package dev.medley.orders.promotions;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All promotions, their codes and who has used them. */
public interface PromotionRepository {

    void add(Promotion promotion, UUID createdBy);

    Optional<Promotion> find(UUID id);

    /** False where there is no such promotion. */
    boolean activate(UUID id, boolean active);

    Page<Promotion> list(PageRequest page);

    /** False where there is such a code, of whatever promotion. */
    boolean addCode(UUID promotionId, String code, boolean singleUse);

    /** Makes up codes for a single use; how many. */
    int addCodes(UUID promotionId, String prefix, int count);

    Page<PromotionCode> codes(UUID promotionId, PageRequest page);

    /** What somebody may get who has typed in these codes. */
    List<PromotionCandidate> candidates(@Nullable UUID accountId, List<String> codes);

    /** The categories and collections of products. */
    Map<UUID, Set<UUID>> groups(Collection<UUID> productIds);

    boolean hasOrders(UUID accountId);

    /** Counts a use, as long as there is one left; holds the promotion until the transaction ends. */
    boolean use(UUID promotionId);

    /** Takes a code for an order; false where it was for a single use and is taken. */
    boolean useCode(String code, UUID orderId);

    /** How often an account has used a promotion; for whoever holds it. */
    int usedBy(UUID promotionId, UUID accountId);

    void note(UUID orderId, UUID accountId, PromotionOutcome outcome, Instant now);

    /** Gives back what an order has used. */
    void release(UUID orderId);
}
