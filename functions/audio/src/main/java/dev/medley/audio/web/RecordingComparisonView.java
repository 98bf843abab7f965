package dev.medley.audio.web;

import dev.medley.audio.RecordingComparison;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "RecordingComparison", description = "What differs between two recordings")
record RecordingComparisonView(UUID id, UUID withId, boolean sameFile, boolean sameBytes, List<ChangeView> changes) {

    @Serdeable
    @Schema(name = "RecordingChange", description = "Null is what is not known of one of them")
    record ChangeView(
            @Schema(example = "sampleRate") String property,
            @Nullable @Schema(example = "16000") String from,
            @Nullable @Schema(example = "48000") String to) {}

    static RecordingComparisonView of(RecordingComparison comparison) {
        return new RecordingComparisonView(
                comparison.one().id(),
                comparison.other().id(),
                comparison.isOfSameFile(),
                comparison.isOfSameBytes(),
                comparison.changes().stream()
                        .map(change -> new ChangeView(change.property(), change.from(), change.to()))
                        .toList());
    }
}
