package dev.medley.orders.stock;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What orders hold. */
public interface ReservationRepository {

    void add(List<Reservation> reservations, @Nullable Instant expiresAt);

    /** The variants of what an order holds. */
    List<UUID> variants(UUID orderId);

    /** Where what an order holds, or held, lies. */
    List<UUID> levels(UUID orderId);

    /** What an order holds; for whoever has locked the levels. */
    List<Reservation> held(UUID orderId);

    /** Lets an order hold what it has until then, or for good; how many reservations it has. */
    int confirm(UUID orderId, @Nullable Instant expiresAt);

    /** Ends what an order holds, as {@code released} or {@code shipped}. */
    void end(UUID orderId, MovementKind kind);

    /** Orders whose time to pay is over. */
    List<UUID> expired(Instant now, int most);
}
