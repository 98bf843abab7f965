package dev.medley.predictions;

import dev.medley.models.OwnBaseline;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a voice was held against what it expresses otherwise.
 *
 * @param segments how many utterances could be judged
 * @param reason why it was not; null where it was
 */
@Serdeable
@Schema(description = "Whether the voice was held against what it expresses otherwise, where that was asked for")
public record AppliedBaseline(
        boolean applied, int segments, @Nullable CautionView reason) {

    static AppliedBaseline of(int segments) {
        return new AppliedBaseline(true, segments, null);
    }

    static AppliedBaseline tooFew(int segments) {
        return new AppliedBaseline(
                false,
                segments,
                new CautionView(
                        "too-few-segments",
                        "Only %d stretches of speech could be judged where %d are needed."
                                .formatted(segments, OwnBaseline.LEAST_SEGMENTS)));
    }
}
