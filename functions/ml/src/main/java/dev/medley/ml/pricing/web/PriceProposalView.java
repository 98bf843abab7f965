package dev.medley.ml.pricing.web;

import dev.medley.kernel.Money;
import dev.medley.ml.pricing.PriceProposal;
import dev.medley.ml.pricing.PriceReason;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "PriceProposal")
record PriceProposalView(
        UUID id,
        UUID productId,
        UUID variantId,
        Money currentPrice,
        Money proposedPrice,

        @Nullable
        @Schema(
                description =
                        "By how many percent more is sold where the price is one percent higher; null where sales do not "
                                + "tell it")
        Double elasticity,

        List<PriceReason> reasons,
        PriceProposal.Status status,
        Instant createdAt,
        @Nullable Instant decidedAt) {

    static PriceProposalView of(PriceProposal proposal) {
        Currency currency = Currency.getInstance(proposal.currency());
        return new PriceProposalView(
                proposal.id(),
                proposal.productId(),
                proposal.variantId(),
                new Money(proposal.currentAmount(), currency),
                new Money(proposal.proposedAmount(), currency),
                proposal.elasticity(),
                proposal.reasons(),
                proposal.status(),
                proposal.createdAt(),
                proposal.decidedAt());
    }
}
