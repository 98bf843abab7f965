package dev.medley.orders.affiliates.web;

import dev.medley.kernel.Money;
import dev.medley.orders.affiliates.AffiliateStatement;
import dev.medley.orders.affiliates.CommissionEntry;
import dev.medley.orders.affiliates.StatementLine;
import dev.medley.orders.affiliates.StatementStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "AffiliateStatement", description = "What an affiliate is paid together")
record AffiliateStatementView(
        UUID id,
        UUID affiliateId,
        Money amount,
        StatementStatus status,

        @Schema(description = "How many people have said yes to it; two have to")
        int approvals,

        @Nullable @Schema(description = "What the payment is found by at the bank")
        String reference,

        Instant createdAt,
        @Nullable Instant paidAt) {

    static AffiliateStatementView of(AffiliateStatement statement) {
        return new AffiliateStatementView(
                statement.id(),
                statement.affiliate().id(),
                statement.amount(),
                statement.status(),
                statement.approvers().size(),
                statement.reference(),
                statement.createdAt(),
                statement.paidAt());
    }

    /** A statement with what it is made of. */
    @Serdeable
    @Schema(name = "AffiliateStatementWithLines")
    record WithLines(AffiliateStatementView statement, List<Line> lines) {

        WithLines {
            lines = List.copyOf(lines);
        }
    }

    /** What it pays, or takes back, for an order. */
    @Serdeable
    @Schema(name = "AffiliateStatementLine")
    record Line(UUID id, CommissionEntry.Kind kind, Money amount, Instant createdAt) {

        static Line of(StatementLine line) {
            return new Line(line.id(), line.kind(), line.amount(), line.createdAt());
        }
    }
}
