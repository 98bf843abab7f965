package dev.medley.transcripts;

import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.models.spoken.SpokenText;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes requests for transcripts. */
@Singleton
public class TranscriptService {

    /** Of its jobs. */
    static final String KIND = "transcript";

    private final TranscriptRepository transcriptRepository;
    private final TranscriptionTexts transcriptionTexts;
    private final JobService jobService;
    private final Clock clock;

    TranscriptService(
            TranscriptRepository transcriptRepository,
            TranscriptionTexts transcriptionTexts,
            JobService jobService,
            Clock clock) {
        this.transcriptRepository = transcriptRepository;
        this.transcriptionTexts = transcriptionTexts;
        this.jobService = jobService;
        this.clock = clock;
    }

    /** Has a text digested. */
    @Transactional
    public TranscriptRequest ofText(UUID ownerId, TranscriptOptions transcriptOptions, String text) {
        if (!TextContent.in(SpokenText.of(text))) {
            throw Refusal.invalid(TextContent.MISSING, "/text", TextContent.MISSING_DETAIL);
        }
        TranscriptRequest transcriptRequest = request(ownerId, transcriptOptions, null);
        transcriptRepository.add(transcriptRequest, text);
        return queued(transcriptRequest);
    }

    /** Has a transcription digested as soon as it has ended. */
    @Transactional
    public TranscriptRequest ofTranscription(UUID ownerId, TranscriptOptions transcriptOptions, UUID transcriptionId) {
        TranscriptRequest transcriptRequest = request(ownerId, transcriptOptions, null);
        if (transcriptRepository.addFor(transcriptRequest, transcriptionId)) {
            return queued(transcriptRequest);
        }
        throw transcriptionTexts.exists(transcriptionId, ownerId)
                ? Refusal.conflict("transcription-without-text", "The transcription failed or was cancelled.")
                : Refusal.notFound("transcription-unknown", "There is no such transcription.");
    }

    /** Has the text of a transcript digested once more, with what models are told now. */
    @Transactional
    public TranscriptRequest again(UUID ownerId, UUID id) {
        Transcript first = transcriptRepository.get(id, ownerId);
        String text = first.text();
        if (text == null) {
            throw first.standing().status().isOver()
                    ? Refusal.conflict("transcription-without-text", "The transcription never gave a text.")
                    : Refusal.conflict("transcript-unfinished", "The text of this transcript is not there yet.");
        }
        TranscriptOptions options = first.request().options();
        UUID rerunOf = first.request().rerunOf() == null ? id : first.request().rerunOf();
        TranscriptRequest transcriptRequest = request(ownerId, options, rerunOf);
        transcriptRepository.add(transcriptRequest, text);
        return queued(transcriptRequest);
    }

    /** Has the job of a transcript that failed or was cancelled done anew. */
    @Transactional
    public void retry(Transcript transcript) {
        UUID jobId = Ids.next(clock);
        UUID id = transcript.id();
        transcriptRepository.changeJob(id, jobId);
        jobService.request(new NewJob(jobId, transcript.request().ownerId(), KIND, id, "/api/transcripts/" + id));
    }

    /** Goes on with what waited for a transcription, each by itself, so that one that fails is tried again alone. */
    @Transactional
    public void resume(UUID transcriptionId) {
        transcriptRepository.openJobsOn(transcriptionId).forEach(jobService::announce);
    }

    private TranscriptRequest request(UUID ownerId, TranscriptOptions transcriptOptions, @Nullable UUID rerunOf) {
        return new TranscriptRequest(
                Ids.next(clock), ownerId, Ids.next(clock), transcriptOptions, rerunOf, clock.instant());
    }

    private TranscriptRequest queued(TranscriptRequest transcriptRequest) {
        UUID id = transcriptRequest.id();
        String path = "/api/transcripts/" + id;
        jobService.request(new NewJob(transcriptRequest.jobId(), transcriptRequest.ownerId(), KIND, id, path));
        return transcriptRequest;
    }
}
