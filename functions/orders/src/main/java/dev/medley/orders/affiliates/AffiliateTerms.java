package dev.medley.orders.affiliates;

import dev.medley.kernel.PlainText;
import dev.medley.kernel.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** What affiliates are promised. */
@Serdeable
@Schema(description = "What affiliates are promised")
public record AffiliateTerms(
        @Min(1) @Max(90) @Schema(description = "How many days after a click an order still counts for the link")
        int attributionDays,

        @Min(0)
        @Max(180)
        @Schema(description = "How many days after the payment of an order its commission can be paid out")
        int holdDays,

        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Tier> tiers) {

    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    public AffiliateTerms {
        tiers = List.copyOf(tiers);
    }

    /** How much somebody gets who has brought so many orders in 30 days. */
    @Serdeable
    @Schema(name = "AffiliateTier")
    public record Tier(
            @NotBlank @Size(max = 40) String name,

            @Min(0) @Schema(description = "From so many paid orders in the last 30 days on")
            int minimumOrders,

            @Min(0) @Max(5_000) @Schema(description = "In hundredths of a percent", example = "500")
            int rate) {}

    /**
     * Refuses tiers that do not say everybody's rate.
     *
     * @throws Refusal {@code affiliate-terms-invalid}
     */
    void requireSound() {
        if (tiers.stream().noneMatch(tier -> tier.minimumOrders() == 0)) {
            throw invalid("One tier has to begin at 0 orders.");
        }
        if (tiers.stream().mapToInt(Tier::minimumOrders).distinct().count() < tiers.size()) {
            throw invalid("Two tiers begin at the same number of orders.");
        }
        if (!tiers.stream().map(Tier::name).allMatch(PlainText::isSingleLine)) {
            throw invalid("A name is one line of characters that are seen.");
        }
    }

    /** The tier of somebody who has brought so many orders lately. */
    public Tier tier(int orders) {
        return tiers.stream()
                .filter(tier -> tier.minimumOrders() <= orders)
                .max(Comparator.comparingInt(Tier::minimumOrders))
                .orElseThrow();
    }

    Duration attribution() {
        return Duration.ofDays(attributionDays);
    }

    Duration hold() {
        return Duration.ofDays(holdDays);
    }

    /** A share of an amount, rounded half up. */
    static long share(long amount, long part, long whole) {
        BigInteger all = BigInteger.valueOf(whole);
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(part))
                .multiply(BigInteger.TWO)
                .add(all)
                .divide(all.multiply(BigInteger.TWO))
                .longValueExact();
    }

    static long commission(long amount, int rate) {
        return share(amount, rate, WHOLE.longValueExact());
    }

    private static Refusal invalid(String detail) {
        return Refusal.invalid("affiliate-terms-invalid", "/tiers", detail);
    }
}
