package dev.medley.orders.promotions;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who is in a segment beside those who are listed: customers of whom all that is said here is true. */
@Serdeable
@Schema(
        description =
                "Who is in a segment beside those who are listed: customers of whom all that is said here is true")
public record SegmentRules(
        @Nullable @Min(1) @Schema(description = "So many orders at least")
        Integer minimumOrders,

        @Nullable @Min(0) @Schema(description = "So many orders at most")
        Integer maximumOrders,

        @Nullable @Min(1) @Schema(description = "Spent so much at least, in the currency's smallest unit")
        Long minimumSpent,

        @Nullable @Size(min = 3, max = 3) @Schema(description = "Of what was spent", example = "EUR")
        String currency,

        @Nullable @Min(1) @Max(3650) @Schema(description = "Have ordered before, and not for so many days")
        Integer idleDays) {

    /** What is known of a customer. */
    public record Customer(int orders, @Nullable Instant lastOrder, long spent) {}

    boolean isEmpty() {
        return minimumOrders == null && maximumOrders == null && minimumSpent == null && idleDays == null;
    }

    /** Without rules only those are in it who are listed. */
    public boolean holdOf(Customer customer, Instant now) {
        boolean isIdle = idleDays == null
                || (customer.lastOrder() != null
                        && customer.lastOrder().plus(Duration.ofDays(idleDays)).isBefore(now));
        return !isEmpty()
                && isIdle
                && (minimumOrders == null || customer.orders() >= minimumOrders)
                && (maximumOrders == null || customer.orders() <= maximumOrders)
                && (minimumSpent == null || customer.spent() >= minimumSpent);
    }
}
