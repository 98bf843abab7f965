package dev.medley.speech.live;

import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.models.audio.AudioModels;
import dev.medley.models.audio.SpeechStream;
import dev.medley.models.audio.SpeechStream.Stretch;
import dev.medley.sound.Pcm;
import dev.medley.speech.SpeechCheck;
import dev.medley.speech.live.ListenerRepository.Lease;
import dev.medley.speech.live.ListenerRepository.Shift;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Listens to one speaker under a lease: reads the sound that comes, notes what is said, and tells it. Whoever dies, or has
 * listened long enough, is followed by another, who begins where the sound is still needed, so that no word is lost.
 */
@Singleton
public class Listener {

    private static final int WARM_MS = 500;

    private final ListenerRepository repository;
    private final ListenerNotes notes;
    private final SpeakerConnection connection;
    private final SpeechCheck check;
    private final LiveTranscriptionService.LimitsAndClock limits;

    Listener(
            ListenerRepository repository,
            ListenerNotes notes,
            SpeakerConnection connection,
            SpeechCheck check,
            LiveTranscriptionService.LimitsAndClock limits) {
        this.repository = repository;
        this.notes = notes;
        this.connection = connection;
        this.check = check;
        this.limits = limits;
    }

    /** Listens until it is over, nobody speaks for a while, or somebody else is to go on; not at all where another does. */
    public void listen(UUID id) {
        Clock clock = limits.clock();
        Lease lease = new Lease(id, UUID.randomUUID());
        Shift shift = repository
                .lease(
                        id,
                        lease.workerId(),
                        clock.instant(),
                        clock.instant().plus(limits.settings().lease()))
                .orElse(null);
        if (shift == null) {
            return;
        }
        loadModels();
        SpokenSegments spoken = new SpokenSegments(check, shift.wanted(), shift.spoken());
        long startMs = (long) shift.keptFrom() * LiveTranscription.FRAME_MS;
        try (LiveReader reader =
                new LiveReader(AudioModels.shared().stream(startMs), spoken, shift.keptFrom(), shift.lastSegment())) {
            new ListenerLoop(
                            lease,
                            shift,
                            reader,
                            repository,
                            new ListenerLoop.Outside(notes, connection, limits, spoken))
                    .run();
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                repository.release(lease);
            }
            throw e;
        }
    }

    /** The first text would wait for it. */
    private static void loadModels() {
        try (SpeechStream silence = AudioModels.shared().stream(0)) {
            List<Stretch> _ = silence.add(new float[WARM_MS * Pcm.MODEL_RATE / 1000]);
            Segment _ = silence.readOpen(new Stretch(0, WARM_MS));
        }
    }
}
