package dev.medley.audio;

import dev.medley.media.OpusPreview;
import dev.medley.objects.StoredObject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes uploads that have arrived. Safe to be told of one twice, at once or much later: only bytes with the digest
 * that the recording is settled on are kept, and only the first end of processing counts.
 */
@Singleton
public class UploadReceiver {

    private static final Logger LOG = LoggerFactory.getLogger(UploadReceiver.class);

    /** More than a queue tries a message, so that an outage is survived; a file that kills the worker is given up. */
    private static final int MOST_ATTEMPTS = 20;

    private static final Duration PREVIEW = Duration.ofMinutes(2);

    private final RecordingRepository recordingRepository;
    private final UploadExaminer uploadExaminer;
    private final RecordingCompletion recordingCompletion;
    private final RecordingObjects objects;
    private final UploadProgress uploadProgress;

    UploadReceiver(
            RecordingRepository recordingRepository,
            UploadExaminer uploadExaminer,
            RecordingCompletion recordingCompletion,
            RecordingObjects objects,
            UploadProgress uploadProgress) {
        this.recordingRepository = recordingRepository;
        this.uploadExaminer = uploadExaminer;
        this.recordingCompletion = recordingCompletion;
        this.objects = objects;
        this.uploadProgress = uploadProgress;
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
        uploadProgress
                .begin(keys)
                .ifPresentOrElse(recording -> process(recording, object.get().sizeBytes()), () -> leftOver(keys));
    }

    private void process(Recording recording, long sizeBytes) {
        try (Workspace workspace = Workspace.open()) {
            requireAttemptLeft(recording);
            recording.declared().requireSize(sizeBytes);
            if (!objects.fetch(recording.keys(), workspace)) {
                return;
            }
            ExaminedUpload examinedUpload = uploadExaminer.examine(recording.declared(), workspace);
            if (isSettledOn(recording, examinedUpload)
                    && !recordingCompletion.acceptShared(recording, examinedUpload)) {
                preview(workspace);
                objects.keep(
                        recording.keys(),
                        workspace,
                        examinedUpload.findings().encoding().container().contentType());
                recordingCompletion.accept(recording, examinedUpload);
            }
        } catch (UploadRejected e) {
            boolean _ = recordingCompletion.reject(recording, e.rejection());
        }
        recordingCompletion.tidy(recording);
    }

    /** One that cannot be made keeps no recording from being ready. */
    private static void preview(Workspace workspace) {
        try {
            if (!OpusPreview.write(workspace.rendition(), workspace.preview(), PREVIEW)) {
                LOG.warn("There is no preview of what is in {}", workspace.folder());
            }
        } catch (IOException e) {
            LOG.warn("A preview could not be written", e);
        }
    }

    private static void requireAttemptLeft(Recording recording) {
        if (recording.intake().attempts() > MOST_ATTEMPTS) {
            throw new UploadRejected(Rejection.FAILED);
        }
    }

    /**
     * The holder of the URL may put other bytes while the first are being looked at; one recording has one content.
     *
     * @return false when processing has ended meanwhile
     */
    private boolean isSettledOn(Recording recording, ExaminedUpload examinedUpload) {
        Optional<Sha256> settled = recordingRepository.settle(recording.id(), examinedUpload.sha256());
        if (settled.filter(sha256 -> !sha256.equals(examinedUpload.sha256())).isPresent()) {
            throw UploadRejected.otherBytes();
        }
        return settled.isPresent();
    }

    private void leftOver(RecordingKeys keys) {
        if (recordingRepository.knows(keys)) {
            LOG.info("{} arrived again after its end and is removed", keys.upload());
            objects.removeUpload(keys);
        } else {
            LOG.warn("{} belongs to no recording", keys.upload());
        }
    }
}
