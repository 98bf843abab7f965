package dev.medley.models.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.models.audio.SpeechStream.Stretch;
import dev.medley.models.voice.FliteVoice;
import dev.medley.sound.Pcm;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SpeechStreamTest {

    private static final AudioModels MODELS = new AudioModels(InstantSource.system());
    private static final Pcm SPEECH = joined(
            new FliteVoice().speak("The children are playing in the garden.", FliteVoice.DEFAULT_VOICE),
            Sounds.silence(1),
            new FliteVoice().speak("The house is red today.", FliteVoice.DEFAULT_VOICE));

    @AfterAll
    static void giveBack() {
        MODELS.close();
    }

    @Test
    void whatComesInPiecesIsReadAsTheWholeWouldBe() {
        List<Segment> whole = MODELS.transcriber().transcribe(SPEECH, "en").segments();
        List<Segment> read = new ArrayList<>();
        try (SpeechStream stream = MODELS.stream(0)) {
            for (float[] piece : pieces(0)) {
                stream.add(piece).forEach(stretch -> read.add(stream.read(stretch)));
                stream.forget();
            }
            stream.finish().ifPresent(stretch -> read.add(stream.read(stretch)));
        }
        assertThat(read)
                .extracting(Segment::text)
                .isEqualTo(whole.stream().map(Segment::text).toList());
        assertThat(read)
                .extracting(Segment::startMs)
                .isEqualTo(whole.stream().map(Segment::startMs).toList());
        assertThat(read)
                .allSatisfy(segment -> assertThat(segment.words())
                        .allMatch(word -> word.startMs() >= segment.startMs() && word.endMs() <= segment.endMs()));
    }

    @Test
    void aStretchIsReadWhileItGrows() {
        List<String> texts = new ArrayList<>();
        try (SpeechStream stream = MODELS.stream(0)) {
            for (float[] piece : pieces(0)) {
                List<Stretch> _ = stream.add(piece);
                stream.open().ifPresent(open -> texts.add(stream.readOpen(open).text()));
                stream.forget();
            }
        }
        assertThat(texts.toString().toLowerCase(Locale.ROOT))
                .contains("the children", "playing in the garden", "the house is red");
    }

    /** Whoever goes on where the sound is still needed loses no word, and knows the times. */
    @Test
    void anotherGoesOnWhereOneStops() {
        int stop = 12;
        long from;
        try (SpeechStream first = MODELS.stream(0)) {
            pieces(0)
                    .subList(0, stop)
                    .forEach(piece -> assertThat(first.add(piece)).isEmpty());
            from = first.neededFromMs() / 100 * 100;
        }
        List<Segment> read = new ArrayList<>();
        try (SpeechStream second = MODELS.stream(from)) {
            pieces((int) (from / 100)).forEach(piece -> second.add(piece).forEach(s -> read.add(second.read(s))));
            second.finish().ifPresent(stretch -> read.add(second.read(stretch)));
        }
        assertThat(read).hasSize(2);
        assertThat(read.getFirst().text().toLowerCase(Locale.ROOT)).contains("children", "garden");
        assertThat(read.getLast().endMs()).isCloseTo(SPEECH.durationMs(), org.assertj.core.data.Offset.offset(700L));
    }

    private static List<float[]> pieces(int from) {
        List<float[]> pieces = new ArrayList<>();
        int length = Pcm.MODEL_RATE / 10;
        for (int at = from * length; at < SPEECH.samples().length; at += length) {
            pieces.add(Arrays.copyOfRange(SPEECH.samples(), at, Math.min(at + length, SPEECH.samples().length)));
        }
        return pieces;
    }

    private static Pcm joined(Pcm... parts) {
        float[] all = new float[0];
        for (Pcm part : parts) {
            int before = all.length;
            all = Arrays.copyOf(all, before + part.samples().length);
            System.arraycopy(part.samples(), 0, all, before, part.samples().length);
        }
        return new Pcm(all, Pcm.MODEL_RATE);
    }
}
