package dev.medley.speech.web;

import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.speech.TranscriptionQuality;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
@Schema(name = "TranscriptionQuality", description = "How well a recording seems to be written down")
record QualityView(
        @Schema(description = "The mean confidence of the segments, by their length")
        double confidence,

        @Schema(description = "Positions of the segments that should be listened to again")
        List<Integer> flaggedSegments,

        @Schema(description = "How long somebody speaks in the segments")
        long speechMs,

        double wordsPerMinute) {

    static QualityView of(List<Segment> segments) {
        TranscriptionQuality quality = TranscriptionQuality.of(segments);
        return new QualityView(
                Math.round(1000 * quality.confidence()) / 1000.0,
                quality.flagged(),
                quality.speechMs(),
                quality.wordsPerMinute());
    }
}
