package dev.medley.audio.holds;

import dev.medley.audio.RecordingErasure;
import dev.medley.audio.RecordingHolds;
import dev.medley.audit.AuditContext;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds recordings, so that nobody deletes them, and releases them. */
@Singleton
public class RecordingHoldService {

    private final RecordingHoldRepository repository;
    private final RecordingHolds holds;
    private final RecordingErasure erasure;
    private final HoldAudit audit;
    private final Clock clock;

    protected RecordingHoldService(
            RecordingHoldRepository repository,
            RecordingHolds holds,
            RecordingErasure erasure,
            HoldAudit audit,
            Clock clock) {
        this.repository = repository;
        this.holds = holds;
        this.erasure = erasure;
        this.audit = audit;
        this.clock = clock;
    }

    /** Holds one recording, whoever's it is. A deletion that goes on at the same moment is over first, or refused. */
    @Transactional
    public RecordingHold ofRecording(AuditContext context, UUID recordingId, String reason) {
        UUID ownerId = repository.ownerOf(recordingId).orElseThrow(RecordingHoldService::recordingUnknown);
        holds.lock(ownerId);
        if (repository.ownerOf(recordingId).isEmpty()) {
            throw recordingUnknown();
        }
        return place(context, ownerId, recordingId, reason);
    }

    /** Holds all that an account has and will have. */
    @Transactional
    public RecordingHold ofAccount(AuditContext context, UUID ownerId, String reason) {
        holds.lock(ownerId);
        if (!repository.hasRecordings(ownerId)) {
            throw Refusal.notFound("account-unknown", "There is no account with recordings of this id.");
        }
        return place(context, ownerId, null, reason);
    }

    private RecordingHold place(AuditContext context, UUID ownerId, @Nullable UUID recordingId, String reason) {
        audit.note(context, "recording-hold.placed", ownerId, recordingId, reason);
        RecordingHold hold = new RecordingHold(
                Ids.next(clock),
                ownerId,
                recordingId,
                reason,
                context.actor().accountId(),
                clock.instant(),
                null,
                null);
        repository.add(hold);
        return get(hold.id());
    }

    /** Lets it be deleted again; where its account is erased and nothing else holds it, it is deleted now. Safe to repeat. */
    @Transactional
    public RecordingHold release(AuditContext context, UUID id) {
        UUID ownerId = get(id).ownerId();
        holds.lock(ownerId);
        RecordingHold hold = get(id);
        if (hold.release() != null) {
            return hold;
        }
        audit.note(context, "recording-hold.released", ownerId, hold.recordingId(), hold.reason());
        repository.release(id, context.actor().accountId(), clock.instant());
        if (hold.ownerErasedAt() != null) {
            erasure.erase(ownerId);
        }
        return get(id);
    }

    /** An account is erased: what is held goes when it is released. */
    @Transactional
    public void erase(UUID ownerId) {
        holds.lock(ownerId);
        repository.noteErasure(ownerId, clock.instant());
        erasure.erase(ownerId);
    }

    public RecordingHold get(UUID id) {
        return repository
                .find(id)
                .orElseThrow(() -> Refusal.notFound("recording-hold-unknown", "There is no such hold."));
    }

    public Page<RecordingHold> list(RecordingHoldRepository.Filter filter, PageRequest page) {
        return repository.list(filter, page);
    }

    private static Refusal recordingUnknown() {
        return Refusal.notFound("recording-unknown", "There is no such recording.");
    }
}
