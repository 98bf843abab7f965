package dev.medley.orders.returns;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import java.util.Set;

/** How far a return has come. */
@Serdeable
public enum ReturnStatus {
    @JsonProperty("requested")
    REQUESTED,
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("refused")
    REFUSED,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    @JsonProperty("received")
    RECEIVED,
    @JsonProperty("refunded")
    REFUNDED;

    /** The name in the API. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a return may go on to another status. */
    boolean allows(ReturnStatus next) {
        return switch (this) {
            case REQUESTED -> Set.of(APPROVED, REFUSED, WITHDRAWN).contains(next);
            case APPROVED -> Set.of(RECEIVED, WITHDRAWN).contains(next);
            case RECEIVED -> next == REFUNDED;
            case REFUSED, WITHDRAWN, REFUNDED -> false;
        };
    }

    /** Whether what it is about may come back, or has. */
    boolean isLive() {
        return this != REFUSED && this != WITHDRAWN;
    }
}
