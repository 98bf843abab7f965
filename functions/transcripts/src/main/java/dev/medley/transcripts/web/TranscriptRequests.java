package dev.medley.transcripts.web;

import dev.medley.kernel.Refusal;
import dev.medley.transcripts.TranscriptRequest;
import dev.medley.transcripts.TranscriptService;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Tells what a request brings: a text or a transcription. */
@Singleton
class TranscriptRequests {

    private final TranscriptService transcriptService;

    TranscriptRequests(TranscriptService transcriptService) {
        this.transcriptService = transcriptService;
    }

    /** Takes it, or refuses it. */
    TranscriptRequest accept(UUID ownerId, NewTranscript request) {
        if (request.text() != null && request.transcriptionId() == null) {
            return transcriptService.ofText(ownerId, request.options(), request.text());
        }
        if (request.text() == null && request.transcriptionId() != null) {
            return transcriptService.ofTranscription(ownerId, request.options(), request.transcriptionId());
        }
        String detail = "Give either a text or a transcriptionId.";
        throw new Refusal(
                Refusal.Kind.INVALID,
                "source-invalid",
                detail,
                List.of(new Refusal.Fault("/text", detail), new Refusal.Fault("/transcriptionId", detail)));
    }
}
