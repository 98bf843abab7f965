package dev.medley.textfilter;

import dev.medley.kernel.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the filter says of a text.
 *
 * @param text as it is kept: as it was written where it is held, so that somebody can judge and release it; masked where
 *     something is masked and nothing holds it
 * @param masked the same with all masked that the rules mask
 * @param findings all, those too that lead to nothing
 * @param guidelineId what the rules of the place refer to
 */
public record FilterVerdict(
        FilterAction action,
        String text,
        String masked,
        List<FilterFinding> findings,
        @Nullable UUID guidelineId) {

    public FilterVerdict {
        findings = List.copyOf(findings);
    }

    public boolean isHeld() {
        return action == FilterAction.HOLD;
    }

    /** What was found, each once, in the order of the text. */
    public List<String> categories() {
        return findings.stream().map(FilterFinding::category).distinct().toList();
    }

    /**
     * This verdict, unless the text is to be refused.
     *
     * @param pointer the member of the request that holds the text
     * @throws Refusal {@code text-refused}
     */
    public FilterVerdict orRefuse(String pointer) {
        if (action == FilterAction.BLOCK) {
            String guideline = guidelineId == null ? "" : " The guideline is " + guidelineId + ".";
            throw Refusal.invalid(
                    "text-refused",
                    pointer,
                    "The text is not taken: " + categories().stream().collect(Collectors.joining(", ")) + "."
                            + guideline);
        }
        return this;
    }
}
