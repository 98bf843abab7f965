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
public class Requesting {

    static final String REQUESTED = "transcript.requested";

    private final Transcripts transcripts;
    private final Transcriptions transcriptions;
    private final Jobs jobs;
    private final Clock clock;

    Requesting(Transcripts transcripts, Transcriptions transcriptions, Jobs jobs, Clock clock) {
        this.transcripts = transcripts;
        this.transcriptions = transcriptions;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Has a text digested. */
    @Transactional
    public Commission ofText(UUID ownerId, Wish wish, String text) {
        if (!Words.in(text)) {
            throw Refusal.invalid(Words.MISSING, "/text", Words.MISSING_DETAIL);
        }
        Commission commission = commission(ownerId, wish);
        transcripts.add(commission, text);
        return queued(commission);
    }

    /** Has a transcription digested as soon as it has ended. */
    @Transactional
    public Commission ofTranscription(UUID ownerId, Wish wish, UUID transcriptionId) {
        Commission commission = commission(ownerId, wish);
        if (transcripts.addFor(commission, transcriptionId)) {
            return queued(commission);
        }
        throw transcriptions.exists(transcriptionId, ownerId)
                ? Refusal.conflict("transcription-without-text", "The transcription failed or was cancelled.")
                : Refusal.notFound("transcription-unknown", "There is no such transcription.");
    }

    private Commission commission(UUID ownerId, Wish wish) {
        return new Commission(Ids.next(clock), ownerId, Ids.next(clock), wish, clock.instant());
    }

    private Commission queued(Commission commission) {
        UUID id = commission.id();
        String path = "/api/transcripts/" + id;
        jobs.queue(new NewJob(commission.jobId(), commission.ownerId(), "transcript", id, path), REQUESTED);
        return commission;
    }
}
