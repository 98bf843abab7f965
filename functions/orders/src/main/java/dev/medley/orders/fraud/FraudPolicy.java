package dev.medley.orders.fraud;

import dev.medley.kernel.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** By what orders are judged. */
@Serdeable
@Schema(description = "By what orders are judged")
public record FraudPolicy(
        @Min(1) @Max(100) @Schema(description = "From which score on somebody looks at an order before money is taken")
        int reviewFrom,

        @Min(1) @Max(101) @Schema(description = "From which score on an order is refused; 101 for never")
        int denyFrom,

        @NotNull @Size(max = 20) List<@NotNull @Valid Rule> rules) {

    private static final int MOST = 100;

    public FraudPolicy {
        rules = List.copyOf(rules);
    }

    /** How much a signal weighs. */
    @Serdeable
    @Schema(name = "FraudRule")
    public record Rule(
            @NotNull FraudSignal signal,

            @Min(-100) @Max(100) @Schema(description = "What it adds to the score; less than 0 speaks for the order")
            int weight,

            @Min(1) @Schema(description = "From which value on it does")
            long threshold) {}

    /** A judgement. */
    record Judgement(int score, FraudDecision decision, List<FraudReason> reasons) {}

    /**
     * Refuses what cannot be meant.
     *
     * @throws Refusal {@code fraud-policy-invalid}
     */
    void requireSound() {
        if (denyFrom <= reviewFrom) {
            throw Refusal.invalid(
                    "fraud-policy-invalid", "/denyFrom", "An order is refused from a higher score on than looked at.");
        }
        if (rules.stream().map(Rule::signal).distinct().count() < rules.size()) {
            throw Refusal.invalid("fraud-policy-invalid", "/rules", "A signal has two rules.");
        }
    }

    Judgement judge(Map<FraudSignal, Long> values) {
        List<FraudReason> reasons = new ArrayList<>();
        int sum = 0;
        for (Rule rule : rules) {
            long value = values.getOrDefault(rule.signal(), 0L);
            if (value >= rule.threshold()) {
                reasons.add(new FraudReason(
                        rule.signal(), rule.weight(), rule.signal().explain(value)));
                sum += rule.weight();
            }
        }
        int score = Math.clamp(sum, 0, MOST);
        return new Judgement(score, decision(score), List.copyOf(reasons));
    }

    private FraudDecision decision(int score) {
        if (score >= denyFrom) {
            return FraudDecision.DENY;
        }
        return score >= reviewFrom ? FraudDecision.REVIEW : FraudDecision.ALLOW;
    }
}
