package dev.medley.orders.stock;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What administrators do with stock. */
@Singleton
public class StockService {

    private final StockRepository repository;
    private final StockNotices notices;
    private final AuditLog audit;
    private final Clock clock;

    StockService(StockRepository repository, StockNotices notices, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public StockLocation addLocation(AuditContext context, String code, String name) {
        StockLocation location = new StockLocation(Ids.next(clock), code, name, clock.instant());
        if (!repository.add(location)) {
            throw Refusal.conflict("location-exists", "There is a location of this code.");
        }
        audit.note(context, "location.created", location.id(), Map.of("code", code));
        return location;
    }

    /** Makes the level of a variant at a location, with nothing there yet. */
    @Transactional
    public StockLevel addLevel(AuditContext context, UUID variantId, UUID locationId, LevelRules rules) {
        if (repository.variants(List.of(variantId)).isEmpty()) {
            throw Refusal.invalid("variant-unknown", "/variantId", "There is no such variant.");
        }
        if (repository.locations().stream().noneMatch(place -> place.id().equals(locationId))) {
            throw Refusal.invalid("location-unknown", "/locationId", "There is no such location.");
        }
        List<StockLevel> before = repository.lock(List.of(variantId));
        StockLevel level = new StockLevel(
                Ids.next(clock), variantId, locationId, 0, 0, rules.incoming(), rules.backOrder(), 0, clock.instant());
        StockLevel ruled = level.with(rules);
        if (!repository.add(ruled)) {
            throw Refusal.conflict("stock-level-exists", "There is a level of this variant and location.");
        }
        notices.compare(before, repository.lock(List.of(variantId)));
        audit.note(context, "stock-level.created", ruled.id(), Map.of("variant", variantId.toString()));
        return ruled;
    }

    public StockLevel find(UUID levelId) {
        return repository.find(levelId).orElseThrow(StockService::unknown);
    }

    /** Changes everything about a level but how many there are. */
    @Transactional
    public StockLevel rule(AuditContext context, UUID levelId, LevelRules rules) {
        return change(levelId, level -> {
            if (!rules.backOrder() && level.reserved() > level.onHand()) {
                throw stillReserved();
            }
            audit.note(context, "stock-level.changed", levelId, Map.of("backOrder", String.valueOf(rules.backOrder())));
            return level.with(rules);
        });
    }

    /**
     * Says how many there are, to whom knows how many there were.
     *
     * @throws Refusal {@code stock-stale} where there are not as many as the caller has seen
     */
    @Transactional
    public StockLevel adjust(AuditContext context, UUID levelId, int expected, int onHand, AdjustmentReason reason) {
        return change(levelId, level -> {
            if (level.onHand() != expected) {
                throw new Refusal(
                        Refusal.Kind.STALE, "stock-stale", "There are " + level.onHand() + " by now; count again.");
            }
            if (!level.backOrder() && onHand < level.reserved()) {
                throw stillReserved();
            }
            String why = reason.name().toLowerCase(Locale.ROOT);
            UUID actorId = context.actor().accountId();
            repository.note(List.of(new StockMovement(
                    Ids.next(clock),
                    levelId,
                    MovementKind.ADJUSTED,
                    why,
                    onHand - expected,
                    0,
                    null,
                    actorId,
                    clock.instant())));
            audit.note(
                    context,
                    "stock-level.adjusted",
                    levelId,
                    Map.of("before", "" + expected, "after", "" + onHand, "reason", why));
            StockLevel counted = level.with(onHand, level.reserved());
            return reason == AdjustmentReason.RECEIVED ? counted.received(onHand - expected) : counted;
        });
    }

    private StockLevel change(UUID levelId, UnaryOperator<StockLevel> change) {
        List<StockLevel> before = repository.lock(List.of(find(levelId).variantId()));
        List<StockLevel> after = before.stream()
                .map(level -> level.id().equals(levelId) ? change.apply(level) : level)
                .toList();
        StockLevel changed = after.stream()
                .filter(level -> level.id().equals(levelId))
                .findFirst()
                .orElseThrow(StockService::unknown);
        repository.change(List.of(changed));
        notices.compare(before, after);
        return changed;
    }

    private static Refusal stillReserved() {
        return Refusal.conflict("stock-reserved", "Orders hold more than that.");
    }

    private static Refusal unknown() {
        return Refusal.notFound("stock-level-unknown", "There is no such level.");
    }
}
