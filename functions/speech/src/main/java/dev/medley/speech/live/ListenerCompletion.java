package dev.medley.speech.live;

import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.speech.HeardSpeech;
import dev.medley.speech.TranscriptionRepository;
import dev.medley.speech.live.ListenerNotes.Ended;
import dev.medley.speech.live.ListenerRepository.Lease;
import dev.medley.speech.live.ListenerRepository.Noted;
import dev.medley.speech.live.ListenerRepository.Progress;
import dev.medley.speech.live.ListenerRepository.Shift;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a listener changes, each in one transaction. */
@Singleton
class ListenerCompletion {

    private final ListenerRepository repository;
    private final TranscriptionRepository transcriptions;
    private final JobService jobService;
    private final ListenerCall listenerCall;
    private final Clock clock;

    ListenerCompletion(
            ListenerRepository repository,
            TranscriptionRepository transcriptions,
            JobService jobService,
            ListenerCall listenerCall,
            Clock clock) {
        this.repository = repository;
        this.transcriptions = transcriptions;
        this.jobService = jobService;
        this.listenerCall = listenerCall;
        this.clock = clock;
    }

    /** What {@code transcription.finished} says beside how it went. */
    @Serdeable
    record Source(UUID recordingId) {}

    @Serdeable
    record Spoken(String language) {}

    @Transactional
    Optional<Noted> note(Lease lease, Progress progress, List<StoredLiveMessage> messages) {
        return repository.note(lease, progress, messages);
    }

    /** Ends it, and makes a transcription of it where that is wanted. */
    @Transactional
    Optional<Noted> end(Lease lease, Shift shift, Ended ended, List<StoredLiveMessage> messages) {
        Optional<Noted> noted = repository.note(lease, ended.progress(), messages);
        if (noted.isPresent()
                && repository.end(lease, ended.reason(), ended.progress().now())
                && shift.keep()) {
            keep(lease.id(), shift, ended.spoken().heard());
        }
        return noted;
    }

    private void keep(UUID id, Shift shift, HeardSpeech heard) {
        UUID jobId = Ids.next(clock);
        transcriptions.add(id, shift.accountId(), jobId, shift.wanted(), shift.createdAt());
        transcriptions.keep(id, heard);
        NewJob job = new NewJob(
                jobId,
                shift.accountId(),
                LiveTranscriptionService.KIND,
                id,
                "/api/speech/transcriptions/" + id,
                new Source(id));
        jobService.record(
                job, shift.createdAt(), new Spoken(heard.content().language().code()));
    }

    /** Stops to listen; where it goes on, another is asked to. */
    @Transactional
    void release(Lease lease, boolean goesOn) {
        repository.release(lease);
        if (goesOn) {
            listenerCall.askAgain(lease.id());
        }
    }
}
