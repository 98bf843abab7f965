package dev.medley.speech.syntheses;

import dev.medley.jobs.JobService;
import dev.medley.jobs.JobStatus;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.models.Model;
import dev.medley.models.speech.Voice;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.topology.Medley;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Has texts spoken, and lets their sound be fetched. */
@Singleton
public class SynthesisService {

    private final SynthesisRepository syntheses;
    private final Voices voices;
    private final JobService jobService;
    private final Clock clock;
    private final ObjectStore objects;
    private final PresignedTransfers transfers;

    protected SynthesisService(
            SynthesisRepository syntheses, Voices voices, JobService jobService, ObjectStores stores, Clock clock) {
        this.syntheses = syntheses;
        this.voices = voices;
        this.jobService = jobService;
        this.clock = clock;
        objects = stores.bucket(Medley.MEDIA);
        transfers = stores.transfers(Medley.MEDIA);
    }

    /** What is spoken, and the job that does it. */
    public record Requested(UUID id, UUID jobId) {}

    /** Queues a text to be spoken; one that the account has had spoken the same way is not spoken again. */
    @Transactional
    public Requested request(UUID accountId, SynthesisText text) {
        Voice voice = voices.voice(accountId, text.voice());
        Model model = voices.engine(voice).model();
        String hash = text.hash(model.provider() + "/" + model.name() + "/" + model.version());
        syntheses.lock(accountId, hash);
        return syntheses
                .same(accountId, hash)
                .map(same -> new Requested(same.id(), same.jobId()))
                .orElseGet(() -> queue(accountId, text, hash));
    }

    private Requested queue(UUID accountId, SynthesisText text, String hash) {
        UUID id = Ids.next(clock);
        UUID jobId = Ids.next(clock);
        syntheses.add(id, accountId, jobId, text, hash, clock.instant());
        jobService.request(new NewJob(jobId, accountId, SynthesisWork.KIND, id, "/api/speech/syntheses/" + id));
        return new Requested(id, jobId);
    }

    public Synthesis find(UUID accountId, UUID id) {
        return syntheses.find(id, accountId).orElseThrow(SynthesisService::unknown);
    }

    public Page<Synthesis> list(UUID accountId, PageRequest page) {
        return syntheses.list(accountId, page);
    }

    /** The request that gets the sound from the store. */
    public PresignedTransfer audio(UUID accountId, UUID id) {
        Synthesis synthesis = find(accountId, id);
        if (synthesis.spoken() == null || synthesis.status() != JobStatus.SUCCEEDED) {
            throw Refusal.conflict("synthesis-not-made", "This text is not spoken yet, or never will be.");
        }
        return transfers.get(Synthesis.key(id), "audio/wav", "attachment; filename=\"speech-" + id + ".wav\"");
    }

    @Transactional
    public void remove(UUID accountId, UUID id) {
        Synthesis synthesis = find(accountId, id);
        boolean _ = jobService.cancel(synthesis.jobId(), accountId);
        boolean _ = syntheses.remove(id, accountId);
        objects.delete(Synthesis.key(id));
    }

    @Transactional
    public void erase(UUID accountId) {
        syntheses.erase(accountId).forEach(id -> objects.delete(Synthesis.key(id)));
    }

    private static Refusal unknown() {
        return Refusal.notFound("synthesis-unknown", "There is no such synthesis.");
    }
}
