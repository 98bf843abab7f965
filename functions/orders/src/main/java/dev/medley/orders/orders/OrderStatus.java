package dev.medley.orders.orders;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** How far an order has come. */
@Serdeable
public enum OrderStatus {
    @JsonProperty("placed")
    PLACED,
    @JsonProperty("paid")
    PAID,
    @JsonProperty("packed")
    PACKED,
    @JsonProperty("shipped")
    SHIPPED,
    @JsonProperty("delivered")
    DELIVERED,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("returned")
    RETURNED,
    @JsonProperty("refunded")
    REFUNDED;

    /** The status of a name in the API. */
    @JsonCreator
    public static OrderStatus of(String label) {
        return Arrays.stream(values())
                .filter(status -> status.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No status of an order: " + label));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an order may go on to another status. */
    public boolean allows(OrderStatus next) {
        return switch (this) {
            case PLACED -> Set.of(PAID, CANCELLED).contains(next);
            case PAID -> Set.of(PACKED, CANCELLED).contains(next);
            case PACKED -> Set.of(SHIPPED, CANCELLED).contains(next);
            case SHIPPED -> Set.of(DELIVERED, RETURNED).contains(next);
            case DELIVERED -> next == RETURNED;
            case RETURNED -> next == REFUNDED;
            case CANCELLED, REFUNDED -> false;
        };
    }
}
