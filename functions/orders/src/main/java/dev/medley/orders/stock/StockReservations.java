package dev.medley.orders.stock;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Refusal.Fault;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets orders hold stock. Everybody locks levels in one order, so nobody waits in a circle. */
@Singleton
public class StockReservations {

    private final StockRepository repository;
    private final ReservationRepository reservations;
    private final StockNotices notices;
    private final Clock clock;

    StockReservations(
            StockRepository repository, ReservationRepository reservations, StockNotices notices, Clock clock) {
        this.repository = repository;
        this.reservations = reservations;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Holds so many of each variant for an order, all or none.
     *
     * @param expiresAt until when; null for good
     * @throws Refusal {@code stock-insufficient}
     */
    @Transactional
    public void reserve(UUID orderId, SortedMap<UUID, Integer> quantities, @Nullable Instant expiresAt) {
        repository.makeToOrder(quantities.keySet());
        List<StockLevel> before = repository.lock(quantities.keySet());
        List<Reservation> taken = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        quantities.forEach((variantId, quantity) -> {
            List<StockLevel> levels = before.stream()
                    .filter(level -> level.variantId().equals(variantId))
                    .toList();
            if (!take(orderId, levels, quantity, taken)) {
                int left = levels.stream().mapToInt(StockLevel::available).sum();
                faults.add(new Fault("/lines/" + variantId, "Of this there are " + left + " left."));
            }
        });
        if (!faults.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "stock-insufficient", "There is not enough of it; see errors.", faults);
        }
        reservations.add(taken, expiresAt);
        apply(before, taken, MovementKind.RESERVED, "placed");
    }

    /** Takes all from one location where one has enough, else from as many as it takes. */
    private static boolean take(UUID orderId, List<StockLevel> levels, int quantity, List<Reservation> taken) {
        for (StockLevel level : levels) {
            if (level.available() >= quantity) {
                return taken.add(new Reservation(orderId, level.id(), quantity));
            }
        }
        for (StockLevel level : levels) {
            if (level.backOrder()) {
                return taken.add(new Reservation(orderId, level.id(), quantity));
            }
        }
        if (levels.stream().mapToLong(StockLevel::available).sum() < quantity) {
            return false;
        }
        int left = quantity;
        List<StockLevel> fullest = levels.stream()
                .sorted(Comparator.comparingInt(StockLevel::available).reversed())
                .toList();
        for (StockLevel level : fullest) {
            int part = Math.min(left, level.available());
            if (part > 0) {
                taken.add(new Reservation(orderId, level.id(), part));
                left -= part;
            }
        }
        return true;
    }

    /** Lets an order hold what it has until then, or for good; false where it holds nothing. */
    @Transactional
    public boolean confirm(UUID orderId, @Nullable Instant expiresAt) {
        return reservations.confirm(orderId, expiresAt) > 0;
    }

    /** Gives back what an order holds; nothing where it holds nothing. */
    @Transactional
    public void release(UUID orderId, String reason) {
        end(orderId, MovementKind.RELEASED, reason);
    }

    /** Takes what an order holds out of the house. */
    @Transactional
    public void ship(UUID orderId) {
        end(orderId, MovementKind.SHIPPED, "shipped");
    }

    /** Orders whose time to pay is over. */
    public List<UUID> expired(int most) {
        return reservations.expired(clock.instant(), most);
    }

    private void end(UUID orderId, MovementKind kind, String reason) {
        List<StockLevel> before = repository.lock(reservations.variants(orderId));
        List<Reservation> held = reservations.held(orderId);
        if (kind == MovementKind.SHIPPED) {
            requireOnHand(before, held);
        }
        reservations.end(orderId, kind);
        apply(before, held, kind, reason);
    }

    private static void requireOnHand(List<StockLevel> before, List<Reservation> held) {
        Map<UUID, Integer> onHand = before.stream()
                .collect(Collectors.toMap(
                        StockLevel::id, level -> level.isMadeToOrder() ? Integer.MAX_VALUE : level.onHand()));
        if (held.stream().anyMatch(each -> onHand.getOrDefault(each.levelId(), 0) < each.quantity())) {
            throw Refusal.conflict("stock-insufficient", "What is back-ordered has not come yet.");
        }
    }

    private void apply(List<StockLevel> before, List<Reservation> parts, MovementKind kind, String reason) {
        Map<UUID, Integer> quantities =
                parts.stream().collect(Collectors.toMap(Reservation::levelId, Reservation::quantity, Integer::sum));
        List<StockLevel> after =
                before.stream().map(level -> changed(level, quantities, kind)).toList();
        repository.change(after.stream()
                .filter(level -> quantities.containsKey(level.id()))
                .toList());
        Instant now = clock.instant();
        repository.note(parts.stream()
                .map(part -> movement(part, before, kind, reason, now))
                .toList());
        notices.compare(before, after);
    }

    /** How many of those shipped were here. */
    private static int taken(StockLevel level, int quantity) {
        return level.isMadeToOrder() ? Math.min(level.onHand(), quantity) : quantity;
    }

    private StockMovement movement(
            Reservation part, List<StockLevel> before, MovementKind kind, String reason, Instant now) {
        int onHand = kind == MovementKind.SHIPPED
                ? before.stream()
                        .filter(level -> level.id().equals(part.levelId()))
                        .mapToInt(level -> -taken(level, part.quantity()))
                        .sum()
                : 0;
        int reserved = kind == MovementKind.RESERVED ? part.quantity() : -part.quantity();
        return new StockMovement(
                Ids.next(clock), part.levelId(), kind, reason, onHand, reserved, part.orderId(), null, now);
    }

    private static StockLevel changed(StockLevel level, Map<UUID, Integer> quantities, MovementKind kind) {
        int quantity = quantities.getOrDefault(level.id(), 0);
        return switch (kind) {
            case RESERVED -> level.with(level.onHand(), Math.addExact(level.reserved(), quantity));
            case RELEASED -> level.with(level.onHand(), level.reserved() - quantity);
            case SHIPPED -> level.with(level.onHand() - taken(level, quantity), level.reserved() - quantity);
            case ADJUSTED -> level;
        };
    }
}
