package dev.medley.speech.evaluation.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.kernel.Refusal;
import dev.medley.models.RecognizedSpeech;
import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.recordings.AnalysisKind;
import dev.medley.speech.TranscriptionRepository;
import dev.medley.speech.evaluation.TranscriptionEvaluation;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;

@Controller("/api/speech/transcriptions/{id}/evaluation")
@Tag(name = "Transcriptions")
class EvaluationsController {

    private final TranscriptionRepository transcriptions;
    private final AnalysisKind analysisKind;

    EvaluationsController(TranscriptionRepository transcriptions, AnalysisKind analysisKind) {
        this.transcriptions = transcriptions;
        this.analysisKind = analysisKind;
    }

    @Post
    @Access("transcription:read:own")
    @Operation(
            operationId = "evaluateTranscription",
            summary = "Compare a transcription with what was really said",
            description =
                    "Case, punctuation and the form of letters do not count. The reference is of the whole recording, or of "
                            + "the part between startMs and endMs: of the segments that begin in it. Nothing of it is kept.")
    @ApiResponse(responseCode = "200", description = "Error rates, and both texts side by side")
    @Problems({
        "evaluation-range-invalid",
        "evaluation-too-long",
        "reference-empty",
        "transcription-not-made",
        "transcription-unknown"
    })
    EvaluationView evaluate(Caller caller, UUID id, @Valid @Body EvaluationRequest request) {
        RecognizedSpeech content = transcriptions
                .find(id, caller.accountId())
                .orElseThrow(analysisKind::unknown)
                .content();
        if (content == null) {
            throw Refusal.conflict("transcription-not-made", "There is no text of a transcription that is not made.");
        }
        return EvaluationView.of(TranscriptionEvaluation.of(request.reference(), part(content.segments(), request)));
    }

    private static List<Segment> part(List<Segment> segments, EvaluationRequest request) {
        long start = request.startMs() == null ? 0 : request.startMs();
        long end = request.endMs() == null ? Long.MAX_VALUE : request.endMs();
        if (start >= end) {
            throw Refusal.invalid("evaluation-range-invalid", "/endMs", "A part ends after it begins.");
        }
        return segments.stream()
                .filter(segment -> segment.startMs() >= start && segment.startMs() < end)
                .toList();
    }
}
