package dev.medley.orders.stock;

import dev.medley.kernel.Ids;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Puts back what has come back of orders. */
@Singleton
public class StockReturns {

    private final StockRepository repository;
    private final ReservationRepository reservations;
    private final StockNotices notices;
    private final Clock clock;

    StockReturns(StockRepository repository, ReservationRepository reservations, StockNotices notices, Clock clock) {
        this.repository = repository;
        this.reservations = reservations;
        this.notices = notices;
        this.clock = clock;
    }

    /** Puts so many of each variant of an order to where they were sent from. */
    @Transactional
    public void takeBack(UUID orderId, Map<UUID, Integer> quantities, UUID actorId) {
        List<StockLevel> before = repository.lock(quantities.keySet());
        Set<UUID> origins = new HashSet<>(reservations.levels(orderId));
        Map<UUID, Integer> left = new HashMap<>(quantities);
        List<StockLevel> changed = new ArrayList<>();
        List<StockMovement> movements = new ArrayList<>();
        List<StockLevel> after = before.stream()
                .map(level -> {
                    Integer quantity = origins.contains(level.id()) ? left.remove(level.variantId()) : null;
                    if (quantity == null) {
                        return level;
                    }
                    StockLevel more = level.with(Math.addExact(level.onHand(), quantity), level.reserved());
                    changed.add(more);
                    movements.add(movement(level.id(), quantity, orderId, actorId));
                    return more;
                })
                .toList();
        repository.change(changed);
        repository.note(movements);
        notices.compare(before, after);
    }

    private StockMovement movement(UUID levelId, int quantity, UUID orderId, UUID actorId) {
        return new StockMovement(
                Ids.next(clock),
                levelId,
                MovementKind.ADJUSTED,
                AdjustmentReason.RETURNED.name().toLowerCase(Locale.ROOT),
                quantity,
                0,
                orderId,
                actorId,
                clock.instant());
    }
}
