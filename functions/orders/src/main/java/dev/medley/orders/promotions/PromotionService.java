package dev.medley.orders.promotions;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.CurrencyCode;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes promotions, says what they make of a basket, and counts who has used them. */
@Singleton
public class PromotionService {

    private final PromotionRepository repository;
    private final CustomerSegmentRepository segments;
    private final AuditLog audit;
    private final Clock clock;

    PromotionService(PromotionRepository repository, CustomerSegmentRepository segments, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.segments = segments;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an administrator says of a new promotion. */
    public record Draft(
            String name,
            boolean automatic,
            PromotionRules rules,
            int priority,
            @Nullable Integer totalLimit,
            @Nullable Integer customerLimit) {}

    @Transactional
    public Promotion create(AuditContext context, Draft draft) {
        requireSound(draft.rules());
        requireSegment(draft.rules());
        Promotion promotion = new Promotion(
                Ids.next(clock),
                draft.name(),
                draft.automatic(),
                true,
                draft.rules(),
                draft.priority(),
                draft.totalLimit(),
                draft.customerLimit(),
                0,
                clock.instant());
        repository.add(promotion, context.actor().accountId());
        audit.note(context, "promotion.created", promotion.id(), Map.of("name", promotion.name()));
        return promotion;
    }

    public Promotion find(UUID id) {
        return repository.find(id).orElseThrow(PromotionService::unknown);
    }

    @Transactional
    public Promotion activate(AuditContext context, UUID id, boolean active) {
        if (!repository.activate(id, active)) {
            throw unknown();
        }
        audit.note(context, "promotion.changed", id, Map.of("active", String.valueOf(active)));
        return find(id);
    }

    @Transactional
    public void addCode(AuditContext context, UUID id, String code, boolean singleUse) {
        UUID found = find(id).id();
        if (!repository.addCode(found, normal(code), singleUse)) {
            throw Refusal.conflict("promotion-code-exists", "There is such a code already.");
        }
        audit.note(context, "promotion.code-added", id, Map.of("code", normal(code)));
    }

    /** Makes up codes for a single use each. */
    @Transactional
    public int addCodes(AuditContext context, UUID id, String prefix, int count) {
        int made = repository.addCodes(find(id).id(), normal(prefix), count);
        audit.note(context, "promotion.codes-added", id, Map.of("count", String.valueOf(made)));
        return made;
    }

    /** What promotions make of a basket, and why not of those that were asked for. */
    public PromotionResult evaluate(Basket basket) {
        List<PromotionCandidate> candidates = repository.candidates(basket.accountId(), basket.codes());
        PromotionResult result = new PromotionEngine(basket, facts(basket, candidates)).apply(candidates);
        Set<String> unknown = new HashSet<>(basket.codes());
        candidates.forEach(each -> {
            if (each.code() != null) {
                unknown.remove(each.code());
            }
        });
        List<PromotionOutcome> outcomes = new ArrayList<>(result.outcomes());
        unknown.stream()
                .sorted()
                .forEach(code -> outcomes.add(new PromotionOutcome(null, null, code, 0, PromotionReason.CODE_UNKNOWN)));
        return new PromotionResult(outcomes, result.lineDiscounts(), result.freeShipping());
    }

    /** What is known besides, as far as somebody asks for it. */
    private PromotionEngine.Facts facts(Basket basket, List<PromotionCandidate> candidates) {
        List<PromotionRules> rules =
                candidates.stream().map(each -> each.promotion().rules()).toList();
        boolean asksGroups = rules.stream()
                .map(PromotionRules::scope)
                .anyMatch(scope -> scope == ScopeKind.CATEGORY || scope == ScopeKind.COLLECTION);
        Map<UUID, Set<UUID>> groups = asksGroups
                ? repository.groups(
                        basket.lines().stream().map(BasketLine::productId).collect(Collectors.toSet()))
                : Map.of();
        UUID accountId = basket.accountId();
        boolean asksFirst = rules.stream().anyMatch(PromotionRules::firstOrderOnly);
        boolean isFirst = asksFirst && accountId != null && !repository.hasOrders(accountId);
        Set<UUID> asked = rules.stream()
                .map(PromotionRules::segmentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<UUID> in = accountId == null || asked.isEmpty() ? Set.of() : segments.of(accountId, asked, clock.instant());
        return new PromotionEngine.Facts(clock.instant(), isFirst, groups, in);
    }

    /**
     * Uses what was applied for an order; promotions are held in one order for everybody.
     *
     * @throws Refusal {@code promotion-not-applied} where one is used up by now
     */
    @Transactional
    public void redeem(UUID orderId, UUID accountId, PromotionResult result) {
        result.applied().stream()
                .sorted(Comparator.comparing(outcome -> String.valueOf(outcome.promotionId())))
                .forEach(outcome -> redeem(orderId, accountId, outcome));
    }

    private void redeem(UUID orderId, UUID accountId, PromotionOutcome outcome) {
        UUID id = Objects.requireNonNull(outcome.promotionId());
        if (!repository.use(id)) {
            throw notApplied("A promotion has been used up: " + outcome.name() + ".");
        }
        Integer each = find(id).customerLimit();
        if (each != null && repository.usedBy(id, accountId) >= each) {
            throw notApplied("You have used this promotion before: " + outcome.name() + ".");
        }
        if (outcome.code() != null && !repository.useCode(outcome.code(), orderId)) {
            throw notApplied("The code " + outcome.code() + " has been used.");
        }
        repository.note(orderId, accountId, outcome, clock.instant());
    }

    /** Gives back what an order has used that is cancelled. */
    @Transactional
    public void release(UUID orderId) {
        repository.release(orderId);
    }

    /** Codes are the same in capitals and in small letters. */
    public static String normal(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    public static Refusal notApplied(String detail) {
        return Refusal.conflict("promotion-not-applied", detail);
    }

    private void requireSegment(PromotionRules rules) {
        if (rules.segmentId() != null && segments.find(rules.segmentId()).isEmpty()) {
            throw Refusal.invalid("promotion-invalid", "/rules/segmentId", "There is no such segment.");
        }
    }

    private static void requireSound(PromotionRules rules) {
        boolean isSound = switch (rules.kind()) {
            case PERCENT -> rules.value() >= 1 && rules.value() <= 10_000;
            case FIXED -> rules.value() >= 1 && rules.currency() != null;
            case BUY_X_GET_Y -> rules.buy() >= 1 && rules.get() >= 1;
            case FREE_SHIPPING -> true;
        };
        if (!isSound) {
            throw Refusal.invalid("promotion-invalid", "/rules/value", "It gives nothing, or more than everything.");
        }
        if ((rules.scope() == ScopeKind.EVERYTHING) != rules.scopeIds().isEmpty()) {
            throw Refusal.invalid("promotion-invalid", "/rules/scopeIds", "Say what it is for, or everything.");
        }
        if (rules.minimum() > 0 && rules.currency() == null) {
            throw Refusal.invalid("promotion-invalid", "/rules/currency", "Say in which currency the minimum is.");
        }
        if (rules.currency() != null) {
            var _ = CurrencyCode.parse(rules.currency(), "/rules/currency");
        }
        if (rules.startsAt() != null
                && rules.endsAt() != null
                && !rules.startsAt().isBefore(rules.endsAt())) {
            throw Refusal.invalid("promotion-invalid", "/rules/endsAt", "It ends before it starts.");
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("promotion-unknown", "There is no such promotion.");
    }
}
