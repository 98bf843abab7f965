package dev.medley.audio;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after recordings that nothing has happened to for too long: a notice that was lost is sent again, a worker that
 * died is replaced, an upload that never came is given up, and a deleted one is forgotten.
 */
@Singleton
public class StalledRecordings {

    private static final Logger LOG = LoggerFactory.getLogger(StalledRecordings.class);
    private static final int BATCH = 100;
    private static final int MOST_BATCHES = 5;

    private final RecordingRepository recordingRepository;
    private final RecordingFileRemoval files;
    private final RecordingCompletion recordingCompletion;
    private final ArrivalNotifier arrivalNotifier;
    private final Clock clock;

    StalledRecordings(
            RecordingRepository recordingRepository,
            RecordingFileRemoval files,
            RecordingCompletion recordingCompletion,
            ArrivalNotifier arrivalNotifier,
            Clock clock) {
        this.recordingRepository = recordingRepository;
        this.files = files;
        this.recordingCompletion = recordingCompletion;
        this.arrivalNotifier = arrivalNotifier;
        this.clock = clock;
    }

    /** Looks after some hundreds at most; the others are first in line next time. */
    public void sweep() {
        int taken = BATCH;
        for (int i = 0; i < MOST_BATCHES && taken == BATCH; i++) {
            List<Recording> due =
                    recordingRepository.takeDue(BATCH, clock.instant().plus(ProcessingDeadlines.ARRIVAL));
            due.forEach(this::tryToLookAfter);
            taken = due.size();
        }
    }

    private void tryToLookAfter(Recording recording) {
        try {
            lookAfter(recording);
        } catch (RuntimeException e) {
            LOG.warn("Recording {} could not be looked after and waits for the next sweep", recording.id(), e);
        }
    }

    private void lookAfter(Recording recording) {
        if (recording.is(RecordingStatus.DELETED)) {
            files.remove(recording);
            recordingRepository.forget(recording.id());
        } else if (files.hasArrived(recording)) {
            arrivalNotifier.announce(recording.keys().upload());
        } else if (recording.intake().expiresAt().isBefore(clock.instant())
                && recordingCompletion.reject(recording, Rejection.EXPIRED)) {
            recordingCompletion.tidy(recording);
        }
    }
}
