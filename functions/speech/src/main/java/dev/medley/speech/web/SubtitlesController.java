package dev.medley.speech.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.recordings.AnalysisKind;
import dev.medley.speech.Subtitles;
import dev.medley.speech.Transcription;
import dev.medley.speech.TranscriptionRepository;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.UUID;

@Controller("/api/speech/transcriptions/{id}/subtitles")
@Tag(name = "Transcriptions")
class SubtitlesController {

    private static final String JSON = "json";

    private final TranscriptionRepository transcriptionRepository;
    private final AnalysisKind analysisKind;

    SubtitlesController(TranscriptionRepository transcriptionRepository, AnalysisKind analysisKind) {
        this.transcriptionRepository = transcriptionRepository;
        this.analysisKind = analysisKind;
    }

    @Get("{?format}")
    @Access("transcription:read:own")
    @Produces({
        "text/vtt",
        "application/x-subrip",
        "application/ttml+xml",
        MediaType.TEXT_PLAIN,
        MediaType.APPLICATION_JSON
    })
    @Operation(
            operationId = "exportSubtitles",
            summary = "A transcription as a file: WebVTT, SubRip, TTML, plain text or JSON")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TranscriptionFile.class)),
                @Content(mediaType = "text/vtt", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "application/x-subrip", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "application/ttml+xml", schema = @Schema(implementation = String.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class))
            })
    @Problems({"transcription-not-made", "transcription-unknown"})
    HttpResponse<?> subtitles(
            Caller caller,
            UUID id,
            @QueryValue(defaultValue = "vtt") @Pattern(regexp = "srt|vtt|ttml|txt|json") String format) {
        Transcription transcript =
                transcriptionRepository.find(id, caller.accountId()).orElseThrow(analysisKind::unknown);
        return (format.equals(JSON) ? json(transcript) : text(transcript, format))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"transcription-" + id + "." + format + "\"");
    }

    private static MutableHttpResponse<?> json(Transcription transcript) {
        return HttpResponse.ok(TranscriptionFile.of(transcript)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private static MutableHttpResponse<?> text(Transcription transcript, String format) {
        Subtitles subtitles = Subtitles.valueOf(format.toUpperCase(Locale.ROOT));
        return HttpResponse.ok(subtitles.of(transcript))
                .contentType(MediaType.of(subtitles.mediaType() + "; charset=utf-8"));
    }
}
