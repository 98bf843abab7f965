package dev.medley.ml.pricing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A price that is proposed for a variant. */
public record PriceProposal(
        UUID id,
        UUID variantId,
        UUID productId,
        String currency,
        long currentAmount,
        long proposedAmount,
        @Nullable Double elasticity,
        List<PriceReason> reasons,
        Status status,
        Instant createdAt,
        @Nullable Instant decidedAt) {

    public PriceProposal {
        reasons = List.copyOf(reasons);
    }

    /** What became of it. */
    @Serdeable
    public enum Status {
        @JsonProperty("proposed")
        PROPOSED,
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("rejected")
        REJECTED,
        /** There is a newer one for the same price. */
        @JsonProperty("superseded")
        SUPERSEDED
    }
}
