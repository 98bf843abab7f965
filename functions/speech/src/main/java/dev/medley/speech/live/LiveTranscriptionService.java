package dev.medley.speech.live;

import dev.medley.jobs.JobService;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.models.audio.AudioModels;
import dev.medley.speech.TranscriptionLanguages;
import dev.medley.speech.WantedLanguages;
import dev.medley.speech.live.LiveTranscription.Reason;
import dev.medley.speech.live.LiveTranscription.Status;
import dev.medley.speech.live.SpeakerRepository.Reception;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Live transcriptions begin, are spoken to, and end. */
@Singleton
public class LiveTranscriptionService {

    /** What one counts as. */
    static final String KIND = "transcription";

    private final LiveTranscriptionRepository repository;
    private final SpeakerRepository speakers;
    private final ListenerCall listenerCall;
    private final JobService jobService;
    private final LimitsAndClock limits;

    protected LiveTranscriptionService(
            LiveTranscriptionRepository repository,
            SpeakerRepository speakers,
            ListenerCall listenerCall,
            JobService jobService,
            LimitsAndClock limits) {
        this.repository = repository;
        this.speakers = speakers;
        this.listenerCall = listenerCall;
        this.jobService = jobService;
        this.limits = limits;
    }

    /** The limits, and the time that they are held against. */
    @Singleton
    record LimitsAndClock(LiveTranscriptionSettings settings, Clock clock) {}

    /**
     * Begins one.
     *
     * @throws Refusal {@code language-unsupported}, {@code quota-exceeded}, {@code too-many-live-transcriptions}
     */
    @Transactional
    public LiveTranscription begin(UUID accountId, WantedLanguages wanted, boolean keep) {
        TranscriptionLanguages known =
                new TranscriptionLanguages(AudioModels.shared().transcriber().languages());
        if (wanted.asked() != null) {
            known.require(wanted.asked());
        }
        if (!wanted.allowed().isEmpty()) {
            known.requireOneOf(wanted.allowed());
        }
        Instant now = limits.clock().instant();
        LiveTranscription live = new LiveTranscription(
                Ids.next(limits.clock()),
                accountId,
                wanted,
                keep,
                Status.OPEN,
                null,
                now,
                now.plus(limits.settings().longest()),
                0,
                0);
        if (!repository.add(live, limits.settings().perAccount())) {
            throw Refusal.throttled(
                    "too-many-live-transcriptions",
                    "An account has at most " + limits.settings().perAccount()
                            + " live transcriptions open. Stop or delete one.",
                    Duration.ofMinutes(1));
        }
        jobService.take(accountId, KIND);
        return live;
    }

    public LiveTranscription find(UUID id, UUID accountId) {
        return repository.find(id, accountId).orElseThrow(LiveTranscriptionService::unknown);
    }

    public Page<LiveTranscription> list(UUID accountId, PageRequest page) {
        return repository.list(accountId, page);
    }

    /** The ends of segments so far. */
    public List<LiveMessage> segments(UUID id) {
        return repository.segments(id);
    }

    /** The frame that is wanted next. */
    public int nextSequence(UUID id) {
        return repository.nextSequence(id);
    }

    public void remove(UUID id, UUID accountId) {
        if (!repository.remove(id, accountId)) {
            throw unknown();
        }
    }

    public void erase(UUID accountId) {
        repository.erase(accountId);
    }

    List<LiveMessage> messages(UUID id, long after, int most) {
        return repository.messages(id, after, most);
    }

    /** Has messages go to a connection; false where there is one that the speaker has not been told. */
    @Transactional
    boolean attach(UUID id, String connectionId, long told) {
        boolean attached =
                speakers.attach(id, connectionId, told, limits.clock().instant());
        if (attached) {
            listenerCall.ask(id);
        }
        return attached;
    }

    /** Takes a frame; empty where nothing is written down on the connection. */
    Optional<Reception> hear(String connectionId, int sequence, byte[] samples) {
        return speakers.add(
                connectionId,
                sequence,
                samples,
                limits.settings().framesAhead(),
                limits.clock().instant());
    }

    void askForListener(UUID id) {
        listenerCall.ask(id);
    }

    /** Ends one; whoever listens reads what is left, and says so. */
    @Transactional
    void end(UUID id, Reason reason, @Nullable Integer frames) {
        repository.end(id, reason, frames, limits.clock().instant());
        listenerCall.askAgain(id);
    }

    /** Ends those that nobody goes on with, and has somebody listen where whoever did is lost. */
    @Transactional
    public void sweep() {
        Instant now = limits.clock().instant();
        repository.endOverdue(now.minus(limits.settings().idle()), now).forEach(listenerCall::askAgain);
        repository.abandoned(now).forEach(listenerCall::ask);
        repository.deleteEnded(now.minus(limits.settings().kept()));
    }

    static Refusal unknown() {
        return Refusal.notFound("live-transcription-unknown", "There is no such live transcription.");
    }
}
