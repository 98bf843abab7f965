package dev.medley.chat.passages;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How large passages are, in tokens of the model.
 *
 * @param target a passage ends before it has more
 * @param overlap so much of the end of a passage the next one begins with, if it is of the same section
 * @param most a paragraph of code is kept whole up to here
 */
@ConfigurationProperties("medley.passages")
public record PassageSize(
        @Bindable(defaultValue = "250") int target,
        @Bindable(defaultValue = "40") int overlap,
        @Bindable(defaultValue = "400") int most) {

    public PassageSize {
        // An overlap of half a passage or more would write a document twice over.
        if (target < 20 || overlap < 0 || overlap * 2 > target || most < target || most > 450) {
            throw new IllegalArgumentException(
                    "Passages of %d tokens, at most %d, cannot overlap by %d".formatted(target, most, overlap));
        }
    }
}
