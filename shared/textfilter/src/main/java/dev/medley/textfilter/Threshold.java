package dev.medley.textfilter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.jspecify.annotations.Nullable;

/** From which score on something is masked, held or blocked; null for never. */
@Serdeable
@Schema(
        name = "FilterThreshold",
        description = "From which score on the text is masked, held or blocked; null for never")
public record Threshold(
        @Nullable @DecimalMin("0") @DecimalMax("1") Double mask,
        @Nullable @DecimalMin("0") @DecimalMax("1") Double hold,
        @Nullable @DecimalMin("0") @DecimalMax("1") Double block) {

    static final Threshold NEVER = new Threshold(null, null, null);

    static Threshold mask(double score) {
        return new Threshold(score, null, null);
    }

    static Threshold hold(double score) {
        return new Threshold(null, score, null);
    }

    static Threshold block(double score) {
        return new Threshold(null, null, score);
    }

    boolean isNever() {
        return mask == null && hold == null && block == null;
    }

    FilterAction action(FilterFinding finding) {
        return reaches(finding, block)
                ? FilterAction.BLOCK
                : reaches(finding, hold) ? FilterAction.HOLD : masks(finding) ? FilterAction.MASK : FilterAction.ALLOW;
    }

    boolean masks(FilterFinding finding) {
        return finding.hasSpan() && reaches(finding, mask);
    }

    private static boolean reaches(FilterFinding finding, @Nullable Double score) {
        return score != null && finding.score() >= score;
    }
}
