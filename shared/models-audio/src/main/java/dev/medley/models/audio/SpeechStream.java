package dev.medley.models.audio;

import static dev.medley.models.VoiceActivityModel.FRAME_MS;

import ai.onnxruntime.OrtSession;
import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.models.RecognizedSpeech.Word;
import dev.medley.sound.Pcm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A 16 kHz sound that is read while it comes. It is cut into the same stretches as a recording, and of the sound only what a
 * stretch to come may hold stays in memory.
 */
public final class SpeechStream implements AutoCloseable {

    private static final int FRAME = SileroVoiceActivity.FRAME;

    /** Speech from one time to another, with a little of the pauses around it. */
    public record Stretch(long startMs, long endMs) {}

    private final MoonshineTranscriber transcriber;
    private final OnDemand<OrtSession> silero;
    private final SileroHearing hearing = new SileroHearing();
    private final SpeechRuns runs = new SpeechRuns();
    private final long startMs;

    /** What is kept of the sound, whose first sample is that of frame {@link #firstFrame}. */
    private float[] samples = new float[0];

    private int firstFrame;
    private int endOfLast = Integer.MIN_VALUE / 2;

    /**
     * Begins to listen.
     *
     * @param startMs at which time of the sound; all times count from its begin
     */
    SpeechStream(MoonshineTranscriber transcriber, OnDemand<OrtSession> silero, long startMs) {
        this.transcriber = transcriber;
        this.silero = silero;
        this.startMs = startMs;
    }

    /** Hears what comes next; the stretches that are over with it. */
    public List<Stretch> add(float[] more) {
        int before = samples.length;
        samples = Arrays.copyOf(samples, before + more.length);
        System.arraycopy(more, 0, samples, before, more.length);
        List<Stretch> over = silero.use(session -> {
            List<Stretch> found = new ArrayList<>();
            while ((runs.frames() + 1 - firstFrame) * FRAME <= samples.length) {
                float chance = hearing.hear(session, samples, (runs.frames() - firstFrame) * FRAME);
                runs.add(chance).ifPresent(run -> found.add(over(run)));
            }
            return found;
        });
        return List.copyOf(over);
    }

    /** The stretch that goes on, as far as it has come. */
    public Optional<Stretch> open() {
        return runs.open().map(this::stretch);
    }

    /** Nothing more comes: the stretch that went on is over. */
    public Optional<Stretch> finish() {
        int rest = (runs.frames() - firstFrame) * FRAME;
        Optional<SpeechRuns.Run> last = rest < samples.length
                ? silero.use(session -> runs.add(hearing.hear(session, samples, rest)))
                : Optional.empty();
        return last.or(runs::finish).map(this::over);
    }

    /** Writes down a stretch that is over, with the times of its words. */
    public Segment read(Stretch stretch) {
        return shifted(transcriber.readWhole(sound(stretch.startMs(), heardMs()), span(stretch)), stretch.startMs());
    }

    /** Writes down a stretch that goes on. */
    public Segment readOpen(Stretch stretch) {
        Span span = span(stretch);
        return shifted(transcriber.read(sound(stretch.startMs(), stretch.endMs()), span), stretch.startMs());
    }

    /** Lets go of the sound before what stretches to come, and those that were just told of, may hold. */
    public void forget() {
        int first = Math.max(firstFrame, firstNeeded());
        samples = Arrays.copyOfRange(samples, (first - firstFrame) * FRAME, samples.length);
        firstFrame = first;
    }

    /** From where on the sound is needed by whoever goes on instead: nothing before it belongs to a stretch to come. */
    public long neededFromMs() {
        return startMs + (long) firstNeeded() * FRAME_MS;
    }

    /** Up to where the sound has been heard. */
    public long heardMs() {
        return startMs + (long) firstFrame * FRAME_MS + samples.length * 1000L / Pcm.MODEL_RATE;
    }

    private int firstNeeded() {
        int padded = runs.firstNeeded() - (int) Math.ceilDiv(Segmentation.PAD_MS, FRAME_MS) - 1;
        return Math.max(0, Math.max(padded, endOfLast));
    }

    private Stretch over(SpeechRuns.Run run) {
        Stretch stretch = stretch(run);
        endOfLast = run.end();
        return stretch;
    }

    /** Widened at most to the middle between it and the one before; what follows is a pause of twice as much, or a cut. */
    private Stretch stretch(SpeechRuns.Run run) {
        long start = (long) run.start() * FRAME_MS;
        long end = (long) run.end() * FRAME_MS;
        boolean isCut = runs.open().filter(next -> next.start() == run.end()).isPresent();
        long from = Math.max(start - Segmentation.PAD_MS, (start + (long) endOfLast * FRAME_MS) / 2);
        return new Stretch(
                startMs + Math.max(0, from), Math.min(startMs + (isCut ? end : end + Segmentation.PAD_MS), heardMs()));
    }

    private Pcm sound(long fromMs, long toMs) {
        int first = (int) ((fromMs - startMs - (long) firstFrame * FRAME_MS) * Pcm.MODEL_RATE / 1000);
        int last = (int) ((toMs - startMs - (long) firstFrame * FRAME_MS) * Pcm.MODEL_RATE / 1000);
        int from = Math.clamp(first, 0, samples.length);
        return new Pcm(Arrays.copyOfRange(samples, from, Math.clamp(last, from, samples.length)), Pcm.MODEL_RATE);
    }

    private static Span span(Stretch stretch) {
        return new Span(0, stretch.endMs() - stretch.startMs());
    }

    private static Segment shifted(Segment segment, long ms) {
        return new Segment(
                segment.startMs() + ms,
                segment.endMs() + ms,
                segment.text(),
                segment.confidence(),
                segment.words().stream()
                        .map(word -> new Word(word.startMs() + ms, word.endMs() + ms, word.text()))
                        .toList());
    }

    @Override
    public void close() {
        hearing.close();
    }
}
