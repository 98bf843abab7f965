package dev.medley.audio;

import dev.medley.kernel.Refusal;
import dev.medley.sound.Waveform;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Finds the recordings of an account. Those of others do not exist for it. */
@Singleton
public class RecordingQueryService {

    private final RecordingRepository recordingRepository;

    RecordingQueryService(RecordingRepository recordingRepository) {
        this.recordingRepository = recordingRepository;
    }

    public Recording find(UUID id, UUID ownerId) {
        return recordingRepository.find(id, ownerId).orElseThrow(RecordingQueryService::unknown);
    }

    /** One that can be listened to. */
    public Recording ready(UUID id, UUID ownerId) {
        Recording recording = find(id, ownerId);
        if (!recording.is(RecordingStatus.READY)) {
            throw notReady(recording);
        }
        return recording;
    }

    /** The outline of a recording, for drawing. */
    public Waveform waveform(UUID id, UUID ownerId) {
        return recordingRepository.waveform(id, ownerId).orElseThrow(() -> notReady(find(id, ownerId)));
    }

    /** What nobody is told of that is not theirs. */
    public static Refusal unknown() {
        return Refusal.notFound("recording-unknown", "There is no such recording.");
    }

    static Refusal notReady(Recording recording) {
        return Refusal.conflict(
                "recording-not-ready",
                "The recording is %s.".formatted(recording.status().label()));
    }
}
