package dev.medley.speech.clones;

import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.speech.clones.ClonedVoice.Consent;
import dev.medley.speech.clones.ClonedVoice.VoiceStatus;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Has voices cloned of people who are heard to agree, and ends them. */
@Singleton
public class ClonedVoiceService {

    private static final Duration TO_SAY_IT = Duration.ofMinutes(30);
    private static final int MOST_VOICES = 10;
    private static final int MOST_ATTEMPTS = 5;

    private final ClonedVoiceRepository voices;
    private final Cloners cloners;
    private final JobService jobService;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ClonedVoiceService(ClonedVoiceRepository voices, Cloners cloners, JobService jobService, Clock clock) {
        this.voices = voices;
        this.cloners = cloners;
        this.jobService = jobService;
        this.clock = clock;
    }

    /** Begins a voice: draws what its owner has to say. */
    @Transactional
    public ClonedVoice begin(UUID accountId, String name) {
        var _ = cloners.required();
        voices.lock(accountId);
        if (voices.count(accountId) >= MOST_VOICES) {
            throw Refusal.conflict("voices-full", "There are " + MOST_VOICES + " voices; revoke some first.");
        }
        Consent consent =
                new Consent(ConsentPhrase.draw(random), clock.instant().plus(TO_SAY_IT), null, null, null, null, null);
        ClonedVoice voice = new ClonedVoice(
                Ids.next(clock), accountId, name, VoiceStatus.PENDING, consent, null, clock.instant(), null);
        voices.add(voice);
        return voice;
    }

    /** Has a recording of the phrase heard, and the voice made where it is in it. */
    @Transactional
    public UUID consent(UUID accountId, UUID id, UUID recordingId) {
        var _ = cloners.required();
        ClonedVoice voice = find(accountId, id);
        if (voice.status() != VoiceStatus.PENDING) {
            throw Refusal.conflict("voice-not-pending", "This voice waits for no consent.");
        }
        if (!clock.instant().isBefore(voice.consent().expiresAt())) {
            throw Refusal.conflict("consent-expired", "The phrase had to be said sooner; begin another voice.");
        }
        if (voices.rendition(recordingId, accountId).isEmpty()) {
            throw Refusal.notFound("recording-unknown", "There is no such recording that is ready.");
        }
        UUID jobId = Ids.next(clock);
        if (!voices.claim(id, recordingId, jobId, MOST_ATTEMPTS)) {
            throw Refusal.conflict("voice-not-pending", "This voice waits for no consent, or was tried too often.");
        }
        jobService.request(new NewJob(jobId, accountId, CloneWork.KIND, id, "/api/speech/voice-clones/" + id));
        return jobId;
    }

    public ClonedVoice find(UUID accountId, UUID id) {
        return voices.find(id, accountId).orElseThrow(ClonedVoiceService::unknown);
    }

    public Page<ClonedVoice> list(UUID accountId, PageRequest page) {
        return voices.list(accountId, page);
    }

    /** Takes the consent back: nobody speaks with it from now on, and the service forgets it soon. Safe to repeat. */
    @Transactional
    public void revoke(UUID accountId, UUID id) {
        ClonedVoice voice = find(accountId, id);
        UUID jobId = voice.consent().jobId();
        if (jobId != null) {
            boolean _ = jobService.cancel(jobId, accountId);
        }
        voices.end(id, VoiceStatus.REVOKED, clock.instant());
    }

    @Transactional
    public void erase(UUID accountId) {
        voices.erase(accountId, clock.instant());
    }

    static Refusal unknown() {
        return Refusal.notFound("voice-clone-unknown", "There is no such voice.");
    }
}
