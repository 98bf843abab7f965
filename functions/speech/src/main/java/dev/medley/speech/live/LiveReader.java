package dev.medley.speech.live;

import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.models.audio.SpeechStream;
import dev.medley.models.audio.SpeechStream.Stretch;
import dev.medley.speech.live.ListenerRepository.SoundFrame;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads frames as they come, and says what there is to tell. Begins where another stopped. */
final class LiveReader implements AutoCloseable {

    /** How much more has to be heard before what goes on is read again. */
    private static final long STEP_MS = 200;

    private final SpeechStream stream;
    private final SpokenSegments spoken;
    private int readTo;
    private int lastSegment;
    private boolean isStarted;
    private long partlyReadMs;
    private long notBefore = System.nanoTime();
    private String lastText = "";

    LiveReader(SpeechStream stream, SpokenSegments spoken, int firstFrame, int lastSegment) {
        this.stream = stream;
        this.spoken = spoken;
        this.readTo = firstFrame;
        this.lastSegment = lastSegment;
    }

    /** Hears the next frames; what is to be told and kept. */
    List<StoredLiveMessage> hear(List<SoundFrame> frames) {
        List<StoredLiveMessage> told = new ArrayList<>();
        if (!frames.isEmpty()) {
            stream.add(samples(frames)).forEach(stretch -> end(stretch, told));
            stream.open().filter(_ -> !isStarted).ifPresent(open -> start(open, told));
            stream.forget();
            readTo += frames.size();
        }
        return told;
    }

    /** Nothing more comes. */
    List<StoredLiveMessage> finish() {
        List<StoredLiveMessage> told = new ArrayList<>();
        stream.finish().ifPresent(stretch -> end(stretch, told));
        return told;
    }

    /** What goes on, as far as it has come; empty where it says nothing new, or reading takes longer than it should. */
    Optional<LiveMessage> partial() {
        Stretch open = stream.open().orElse(null);
        if (open == null || stream.heardMs() - partlyReadMs < STEP_MS || System.nanoTime() - notBefore < 0) {
            return Optional.empty();
        }
        long begun = System.nanoTime();
        Segment heard = stream.readOpen(open);
        long end = System.nanoTime();
        // At most half of the time goes into what is read again.
        notBefore = end + (end - begun);
        partlyReadMs = stream.heardMs();
        if (heard.text().isEmpty() || heard.text().equals(lastText) || spoken.isWithheld(heard)) {
            return Optional.empty();
        }
        lastText = heard.text();
        return Optional.of(LiveMessage.partial(lastSegment + 1, heard));
    }

    private void start(Stretch open, List<StoredLiveMessage> told) {
        isStarted = true;
        told.add(StoredLiveMessage.of(LiveMessage.speechStarted(lastSegment + 1, open.startMs())));
    }

    private void end(Stretch stretch, List<StoredLiveMessage> told) {
        if (!isStarted) {
            start(stretch, told);
        }
        lastSegment++;
        Segment heard = stream.read(stretch);
        told.add(StoredLiveMessage.of(LiveMessage.speechEnded(lastSegment, stretch.startMs(), stretch.endMs())));
        told.add(new StoredLiveMessage(LiveMessage.last(lastSegment, spoken.add(heard)), heard));
        isStarted = false;
        lastText = "";
    }

    int readTo() {
        return readTo;
    }

    int lastSegment() {
        return lastSegment;
    }

    /** The first frame that whoever goes on needs. */
    int keptFrom() {
        return Math.min(readTo, (int) (stream.neededFromMs() / LiveTranscription.FRAME_MS));
    }

    private static float[] samples(List<SoundFrame> frames) {
        float[] samples = new float[frames.size() * LiveTranscription.FRAME_BYTES / Short.BYTES];
        int at = 0;
        for (SoundFrame frame : frames) {
            ByteBuffer bytes = ByteBuffer.wrap(frame.samples()).order(ByteOrder.LITTLE_ENDIAN);
            while (bytes.hasRemaining()) {
                samples[at++] = bytes.getShort() / 32768f;
            }
        }
        return samples;
    }

    @Override
    public void close() {
        stream.close();
    }
}
