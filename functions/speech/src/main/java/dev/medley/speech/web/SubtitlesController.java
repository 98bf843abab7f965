package dev.medley.speech.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.recordings.AnalysisKind;
import dev.medley.speech.Subtitles;
import dev.medley.speech.Transcription;
import dev.medley.speech.TranscriptionRepository;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.UUID;

@Controller("/api/speech/transcriptions/{id}/subtitles")
@Tag(name = "Transcriptions")
class SubtitlesController {

    private final TranscriptionRepository transcriptionRepository;
    private final AnalysisKind analysisKind;

    SubtitlesController(TranscriptionRepository transcriptionRepository, AnalysisKind analysisKind) {
        this.transcriptionRepository = transcriptionRepository;
        this.analysisKind = analysisKind;
    }

    @Get("{?format}")
    @Access("transcription:read:own")
    @Produces({"text/vtt", "application/x-subrip"})
    @Operation(operationId = "exportSubtitles", summary = "A transcription as subtitles, WebVTT or SubRip")
    @ApiResponse(responseCode = "200", description = "The subtitles")
    @Problems({"transcription-not-made", "transcription-unknown"})
    HttpResponse<String> subtitles(
            Caller caller, UUID id, @QueryValue(defaultValue = "vtt") @Pattern(regexp = "srt|vtt") String format) {
        Transcription transcript =
                transcriptionRepository.find(id, caller.accountId()).orElseThrow(analysisKind::unknown);
        Subtitles subtitles = Subtitles.valueOf(format.toUpperCase(Locale.ROOT));
        return HttpResponse.ok(subtitles.of(transcript))
                .contentType(MediaType.of(subtitles.mediaType() + "; charset=utf-8"));
    }
}
