package dev.medley.orders.affiliates;

import dev.medley.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an affiliate is paid together.
 *
 * @param approvers who has said yes to it
 * @param reference what the payment is found by at the bank
 */
public record AffiliateStatement(
        UUID id,
        Affiliate affiliate,
        Money amount,
        StatementStatus status,
        List<UUID> approvers,
        @Nullable String reference,
        Instant createdAt,
        @Nullable Instant paidAt) {

    /** How many different people say yes before money leaves. */
    public static final int APPROVALS = 2;

    public AffiliateStatement {
        approvers = List.copyOf(approvers);
    }
}
