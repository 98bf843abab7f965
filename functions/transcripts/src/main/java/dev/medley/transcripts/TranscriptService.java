package dev.medley.transcripts;

import dev.medley.jobs.Jobs;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Takes commissions and queues the work. */
@Singleton
public class TranscriptService {

    static final String REQUESTED = "transcript.requested";

    private final TranscriptRepository transcriptRepository;
    private final TranscriptionTexts transcriptionTexts;
    private final Jobs jobs;
    private final Clock clock;

    TranscriptService(
            TranscriptRepository transcriptRepository, TranscriptionTexts transcriptionTexts, Jobs jobs, Clock clock) {
        this.transcriptRepository = transcriptRepository;
        this.transcriptionTexts = transcriptionTexts;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Has a text digested. */
    @Transactional
    public TranscriptRequest ofText(UUID ownerId, TranscriptOptions transcriptOptions, String text) {
        if (!TextContent.in(text)) {
            throw Refusal.invalid(TextContent.MISSING, "/text", TextContent.MISSING_DETAIL);
        }
        TranscriptRequest transcriptRequest = commission(ownerId, transcriptOptions);
        transcriptRepository.add(transcriptRequest, text);
        return queued(transcriptRequest);
    }

    /** Has a transcription digested as soon as it has ended. */
    @Transactional
    public TranscriptRequest ofTranscription(UUID ownerId, TranscriptOptions transcriptOptions, UUID transcriptionId) {
        TranscriptRequest transcriptRequest = commission(ownerId, transcriptOptions);
        if (transcriptRepository.addFor(transcriptRequest, transcriptionId)) {
            return queued(transcriptRequest);
        }
        throw transcriptionTexts.exists(transcriptionId, ownerId)
                ? Refusal.conflict("transcription-without-text", "The transcription failed or was cancelled.")
                : Refusal.notFound("transcription-unknown", "There is no such transcription.");
    }

    private TranscriptRequest commission(UUID ownerId, TranscriptOptions transcriptOptions) {
        return new TranscriptRequest(Ids.next(clock), ownerId, Ids.next(clock), transcriptOptions, clock.instant());
    }

    private TranscriptRequest queued(TranscriptRequest transcriptRequest) {
        UUID id = transcriptRequest.id();
        String path = "/api/transcripts/" + id;
        jobs.queue(
                new NewJob(transcriptRequest.jobId(), transcriptRequest.ownerId(), "transcript", id, path), REQUESTED);
        return transcriptRequest;
    }
}
