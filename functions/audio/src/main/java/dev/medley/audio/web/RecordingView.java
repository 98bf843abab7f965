package dev.medley.audio.web;

import dev.medley.audio.Recording;
import dev.medley.audio.RecordingProperties;
import dev.medley.audio.Rejection;
import dev.medley.audio.library.RecordingDetails;
import dev.medley.sound.Measurement;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "A recording and what is known of it so far")
record RecordingView(
        UUID id,
        String fileName,
        String contentType,
        long sizeBytes,

        @Schema(description = "uploading, processing, ready or rejected", example = "ready")
        String status,

        @Nullable RejectionView rejection,
        @Nullable Media media,
        @Nullable Quality quality,

        @Schema(description = "What should be known before the sound is relied on; empty until it is ready")
        List<WarningView> warnings,

        @Schema(description = "The id of the first version; the same for all versions of a file")
        UUID fileId,

        @Schema(description = "Counts from 1", example = "1")
        int version,

        @Nullable @Schema(description = "The version that this one brought back; null for one that was uploaded")
        Integer restoredFrom,

        @Schema(description = "Whether a later version is ready; lists leave it out then")
        boolean superseded,

        @Nullable @Schema(description = "The size of the packed copy; null where there is none")
        Long optimizedBytes,

        @Schema(description = "Whether the packed copy is all that is kept")
        boolean originalRemoved,

        @Nullable @Schema(description = "What its owner calls the file; null where its name serves")
        String title,

        String description,

        @Schema(description = "In small letters; all versions of a file have the same title, description and tags")
        List<String> tags,

        Instant createdAt,
        Instant updatedAt) {

    @Serdeable
    @Schema(name = "Rejection", description = "Why the file was not taken")
    record RejectionView(String code, String detail) {}

    @Serdeable
    @Schema(name = "RecordingMedia", description = "How the sound is coded, as found in the file itself")
    record Media(String container, String codec, int sampleRate, int channels, long durationMs) {}

    @Serdeable
    @Schema(name = "RecordingQuality", description = "How good the sound is; null is what could not be measured")
    record Quality(
            @Nullable Double loudnessLufs,
            double clippingRatio,
            double speechRatio,
            @Nullable Double signalToNoiseDb,
            boolean signalToNoiseTrusted) {}

    @Serdeable
    @Schema(name = "RecordingWarning", description = "Something wrong with a file that is good enough to be used")
    record WarningView(
            @Schema(description = "truncated: the file breaks off before its end", example = "truncated")
            String code,

            String detail) {
        private static final WarningView TRUNCATED =
                new WarningView("truncated", "The file breaks off before its end; the rest of the sound is missing.");
    }

    static RecordingView of(Recording recording, RecordingDetails details) {
        RecordingProperties recordingProperties = recording.findings();
        return new RecordingView(
                recording.id(),
                recording.declared().fileName().text(),
                recording.declared().contentType(),
                recording.declared().sizeBytes(),
                recording.status().label(),
                rejection(recording.rejection()),
                recordingProperties == null ? null : media(recordingProperties),
                recordingProperties == null ? null : quality(recordingProperties.quality()),
                recordingProperties != null && recordingProperties.truncated()
                        ? List.of(WarningView.TRUNCATED)
                        : List.of(),
                recording.lineage().fileId(),
                recording.lineage().version(),
                recording.lineage().restoredFrom(),
                recording.lineage().superseded(),
                recording.copy().bytes(),
                recording.copy().originalRemoved(),
                details.title(),
                details.description(),
                details.tags(),
                recording.createdAt(),
                recording.updatedAt());
    }

    private static @Nullable RejectionView rejection(@Nullable Rejection rejection) {
        return rejection == null ? null : new RejectionView(rejection.code(), rejection.detail());
    }

    private static Media media(RecordingProperties recordingProperties) {
        return new Media(
                recordingProperties.encoding().container().name().toLowerCase(Locale.ROOT),
                recordingProperties.encoding().codec(),
                recordingProperties.encoding().sampleRate(),
                recordingProperties.encoding().channels(),
                recordingProperties.durationMs());
    }

    private static Quality quality(Measurement measured) {
        return new Quality(
                measured.loudnessLufs(),
                measured.clippingRatio(),
                measured.speechRatio(),
                measured.signalToNoiseDb(),
                measured.signalToNoiseTrusted());
    }
}
