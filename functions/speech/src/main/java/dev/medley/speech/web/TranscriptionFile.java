package dev.medley.speech.web;

import dev.medley.models.Language;
import dev.medley.models.Model;
import dev.medley.models.RecognizedSpeech;
import dev.medley.speech.HeardSpeech;
import dev.medley.speech.Subtitles;
import dev.medley.speech.Transcription;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

@Serdeable
@Schema(description = "A transcription as a file: what was said, by segment and word")
record TranscriptionFile(
        UUID id,
        UUID recordingId,
        String text,
        Language language,
        List<TranscriptionSegmentView> segments,
        Model model) {

    static TranscriptionFile of(Transcription transcription) {
        HeardSpeech heard = Subtitles.required(transcription);
        RecognizedSpeech content = heard.content();
        return new TranscriptionFile(
                transcription.progress().task().id(),
                transcription.progress().task().recordingId(),
                content.text(),
                content.language(),
                TranscriptionSegmentView.of(heard),
                content.model());
    }
}
