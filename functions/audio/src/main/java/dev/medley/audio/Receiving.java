package dev.medley.audio;

import dev.medley.objects.StoredObject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes uploads that have arrived. Safe to be told of one twice, at once or much later: only bytes with the digest
 * that the recording is settled on are kept, and only the first end of processing counts.
 */
@Singleton
public class Receiving {

    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);

    /** More than a queue tries a message, so that an outage is survived; a file that kills the worker is given up. */
    private static final int MOST_ATTEMPTS = 20;

    private final Recordings recordings;
    private final Examining examining;
    private final Settling settling;
    private final RecordingObjects objects;
    private final Clock clock;

    Receiving(Recordings recordings, Examining examining, Settling settling, RecordingObjects objects, Clock clock) {
        this.recordings = recordings;
        this.examining = examining;
        this.settling = settling;
        this.objects = objects;
        this.clock = clock;
    }

    /** Takes the object that has arrived under a key. */
    public void receive(String key) {
        RecordingKeys.ofUpload(key).ifPresentOrElse(this::receive, () -> LOG.warn("No key of ours: {}", key));
    }

    private void receive(RecordingKeys keys) {
        Optional<StoredObject> object = objects.upload(keys);
        if (object.isEmpty()) {
            LOG.info("{} is gone already", keys.upload());
            return;
        }
        recordings
                .begin(keys, clock.instant().plus(Deadlines.PROCESSING))
                .ifPresentOrElse(recording -> process(recording, object.get().sizeBytes()), () -> leftOver(keys));
    }

    private void process(Recording recording, long sizeBytes) {
        try (Workspace workspace = Workspace.open()) {
            requireAttemptLeft(recording);
            recording.declared().requireSize(sizeBytes);
            if (!objects.fetch(recording.keys(), workspace)) {
                return;
            }
            Examined examined = examining.examine(recording.declared(), workspace);
            if (isSettledOn(recording, examined)) {
                objects.keep(
                        recording.keys(),
                        workspace,
                        examined.findings().encoding().container().contentType());
                settling.accept(recording, examined);
            }
        } catch (Rejected e) {
            boolean _ = settling.reject(recording, e.rejection());
        }
        tidy(recording);
    }

    private static void requireAttemptLeft(Recording recording) {
        if (recording.intake().attempts() > MOST_ATTEMPTS) {
            throw new Rejected(Rejection.FAILED);
        }
    }

    /**
     * The holder of the URL may put other bytes while the first are being looked at; one recording has one content.
     *
     * @return false when processing has ended meanwhile
     */
    private boolean isSettledOn(Recording recording, Examined examined) {
        Optional<Sha256> settled = recordings.settle(recording.id(), examined.sha256());
        if (settled.filter(sha256 -> !sha256.equals(examined.sha256())).isPresent()) {
            throw Rejected.otherBytes();
        }
        return settled.isPresent();
    }

    /** Whoever ended it, and however: what is not needed any more goes. */
    private void tidy(Recording recording) {
        boolean ready = recordings
                .find(recording.id(), recording.ownerId())
                .filter(found -> found.is(RecordingStatus.READY))
                .isPresent();
        if (ready) {
            objects.removeUpload(recording.keys());
        } else {
            objects.removeAll(recording);
        }
    }

    private void leftOver(RecordingKeys keys) {
        if (recordings.knows(keys)) {
            LOG.info("{} arrived again after its end and is removed", keys.upload());
            objects.removeUpload(keys);
        } else {
            LOG.warn("{} belongs to no recording", keys.upload());
        }
    }
}
