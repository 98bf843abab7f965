package dev.medley.audio.sharing;

import dev.medley.audio.AudioEvents;
import dev.medley.audio.Recording;
import dev.medley.audio.RecordingQueryService;
import dev.medley.audio.library.FoundRecording;
import dev.medley.audio.library.RecordingDetailsService;
import dev.medley.events.Outbox;
import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Digests;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets others hear recordings, until that is taken back or its time is over. */
@Singleton
public class RecordingShareService {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 24;
    private static final Duration LONGEST = Duration.ofDays(366);

    private final RecordingShareRepository repository;
    private final RecordingQueryService recordings;
    private final RecordingDetailsService details;
    private final Outbox outbox;
    private final Clock clock;

    protected RecordingShareService(
            RecordingShareRepository repository,
            RecordingQueryService recordings,
            RecordingDetailsService details,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.recordings = recordings;
        this.details = details;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whom a recording is to be shared with, and for what; an account, an address, or neither for a link. */
    public record Wanted(
            @Nullable UUID accountId,
            @Nullable String email,
            RecordingShareScope scope,
            @Nullable Instant expiresAt) {}

    /**
     * What was shared.
     *
     * @param token the secret of the link, said this once; null where it is shared with somebody
     */
    public record MadeShare(RecordingShare share, @Nullable String token) {}

    /**
     * Shares a recording that can be listened to.
     *
     * @throws Refusal {@code recording-not-ready}, {@code recording-unknown}, {@code share-expiry-invalid}, {@code
     *     share-receiver-invalid}, {@code shares-full}
     */
    @Transactional
    public MadeShare share(UUID ownerId, UUID recordingId, Wanted wanted) {
        Recording recording = recordings.ready(recordingId, ownerId);
        Instant now = clock.instant();
        Instant expiresAt = Objects.requireNonNullElseGet(wanted.expiresAt(), () -> now.plus(LONGEST));
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            throw Refusal.invalid("share-expiry-invalid", "/expiresAt", "A share expires within a year from now.");
        }
        RecordingShare.@Nullable Receiver receiver = receiver(ownerId, wanted);
        if (repository.count(recordingId, now) >= RecordingShare.MOST) {
            throw Refusal.conflict(
                    "shares-full", "A recording is shared %d times at most.".formatted(RecordingShare.MOST));
        }
        @Nullable String token = receiver == null ? token() : null;
        RecordingShare share = new RecordingShare(
                Ids.next(clock), recordingId, ownerId, wanted.scope(), receiver, expiresAt, null, now);
        repository.add(share, token == null ? null : Digests.sha256(token));
        tell(share, new FoundRecording(recording, details.of(recording)).shownTitle());
        return new MadeShare(share, token);
    }

    private RecordingShare.@Nullable Receiver receiver(UUID ownerId, Wanted wanted) {
        if (wanted.accountId() != null && wanted.email() != null) {
            throw receiverInvalid("Name an account or an address, or neither for a link.");
        }
        @Nullable
        UUID accountId = wanted.email() == null
                ? wanted.accountId()
                : repository.accountOf(wanted.email()).orElse(null);
        if (ownerId.equals(accountId)) {
            throw receiverInvalid("The recording is your own.");
        }
        return accountId == null && wanted.email() == null
                ? null
                : new RecordingShare.Receiver(accountId, wanted.email());
    }

    private static Refusal receiverInvalid(String detail) {
        return Refusal.invalid("share-receiver-invalid", "/accountId", detail);
    }

    private void tell(RecordingShare share, String title) {
        @Nullable UUID receiver = receiverOf(share);
        if (receiver != null && repository.mayBeTold(receiver, share.ownerId())) {
            outbox.announce(
                    receiver,
                    share.id(),
                    new AudioEvents.RecordingShared(
                            share.ownerId(), title, share.scope().label()));
        }
    }

    private static @Nullable UUID receiverOf(RecordingShare share) {
        return share.receiver() == null ? null : share.receiver().accountId();
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64Url.encode(bytes);
    }

    public Page<RecordingShare> list(UUID ownerId, UUID recordingId, PageRequest page) {
        return repository.list(recordings.find(recordingId, ownerId).id(), ownerId, page);
    }

    /** Takes a share back; it is used no more from the next request on. */
    @Transactional
    public void end(UUID ownerId, UUID recordingId, UUID id) {
        RecordingShare share = find(ownerId, recordingId, id);
        if (!repository.end(id, clock.instant())) {
            throw unknown();
        }
        @Nullable UUID receiver = receiverOf(share);
        if (receiver != null) {
            outbox.announce(receiver, id, new AudioEvents.RecordingShareEnded(ownerId));
        }
    }

    /** What was done with a share, which may have ended. */
    public Page<RecordingShareUse> uses(UUID ownerId, UUID recordingId, UUID id, PageRequest page) {
        return repository.uses(find(ownerId, recordingId, id).id(), page);
    }

    public RecordingShare find(UUID ownerId, UUID recordingId, UUID id) {
        return repository
                .find(id, recordings.find(recordingId, ownerId).id(), ownerId)
                .orElseThrow(RecordingShareService::unknown);
    }

    static Refusal unknown() {
        return Refusal.notFound("share-unknown", "Nothing is shared there, or not any more.");
    }
}
