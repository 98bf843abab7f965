package dev.medley.transcripts;

import dev.medley.jobs.JobFailure;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.kernel.TextLength;
import dev.medley.models.ModelFailure;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;

/** Makes what was requested of a text: asks the models, and keeps what comes out. */
@Singleton
public class TranscriptWork implements JobWork {

    /** As much as a request may bring itself. */
    private static final int MAX_CHARACTERS = 200_000;

    private final TranscriptRepository transcriptRepository;
    private final TranscriptionTexts transcriptionTexts;
    private final TextModels models;

    TranscriptWork(
            TranscriptRepository transcriptRepository, TranscriptionTexts transcriptionTexts, TextModels models) {
        this.transcriptRepository = transcriptRepository;
        this.transcriptionTexts = transcriptionTexts;
        this.models = models;
    }

    @Override
    public String kind() {
        return TranscriptService.KIND;
    }

    @Override
    public boolean isReady(UUID subjectId, UUID ownerId) {
        return transcriptRepository
                .find(subjectId, ownerId)
                .map(this::source)
                .filter(TextSource.Awaited.class::isInstance)
                .isEmpty();
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return transcriptRepository
                .find(lease.subjectId(), lease.ownerId())
                .map(this::run)
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome run(Transcript transcript) {
        return switch (source(transcript)) {
            case TextSource.Awaited _ -> throw new IllegalStateException("The transcription had ended, and has not");
            case TextSource.Lost _ ->
                throw JobFailure.permanent("transcription-without-text", "The transcription gave no text.");
            case TextSource.Ready ready -> digest(transcript, ready);
        };
    }

    private TextSource source(Transcript transcript) {
        String text = transcript.text();
        return text == null
                ? transcriptionTexts.find(Objects.requireNonNull(transcript.transcriptionId()))
                : TextSource.Ready.written(text);
    }

    private JobOutcome digest(Transcript transcript, TextSource.Ready source) {
        if (!TextContent.in(source.spoken())) {
            throw JobFailure.permanent(TextContent.MISSING, TextContent.MISSING_DETAIL);
        }
        if (TextLength.codePoints(source.text()) > MAX_CHARACTERS) {
            throw JobFailure.permanent("text-too-long", "A text may have " + MAX_CHARACTERS + " characters.");
        }
        try {
            TranscriptResult result = models.read(
                    transcript.request().ownerId(), source, transcript.request().options());
            return new JobOutcome.Result(() -> transcriptRepository.keep(transcript.id(), source.text(), result));
        } catch (ModelFailure failure) {
            throw failed(failure);
        }
    }

    private static JobFailure failed(ModelFailure failure) {
        String detail = String.valueOf(failure.getMessage());
        return switch (failure.kind()) {
            case UNAVAILABLE ->
                JobFailure.passing("models-unavailable", "No model could answer. Please try again later.", failure);
            case UNSUPPORTED -> JobFailure.permanent("language-unsupported", detail);
            case REFUSED -> JobFailure.permanent("text-refused", detail);
            case EMPTY -> JobFailure.permanent(TextContent.MISSING, TextContent.MISSING_DETAIL);
        };
    }
}
