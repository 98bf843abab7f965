package dev.medley.media;

import dev.medley.media.Encoder.Stamps;
import dev.medley.models.voice.FliteVoice;
import dev.medley.sound.Pcm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** One spoken sentence in every way in which recorders write it. */
final class Corpus {

    static final String SENTENCE = "Please close the window before you leave the house.";

    private static final int BEFORE_MS = 500;
    private static final int AFTER_MS = 2000;
    /** Cut here, files lose silence alone. */
    private static final double CUT = 0.85;

    private static final Pcm CLIP = clip();

    /** Makes the bytes of a file. */
    interface Source {
        byte[] bytes() throws IOException;
    }

    /**
     * A file.
     *
     * @param lateMs how much later than in the clip the words are
     * @param cut whether it breaks off
     */
    record Variant(String name, Source source, long lateMs, boolean cut) {}

    private final List<Variant> variants = new ArrayList<>();

    private Corpus() {}

    static List<Variant> variants() {
        Corpus corpus = new Corpus();
        corpus.addFormats();
        corpus.addHeaders();
        corpus.addRates();
        corpus.addLayouts();
        corpus.addOffsetsAndLevels();
        corpus.addTimes();
        corpus.addCuts();
        return corpus.variants;
    }

    /** The clip as it is. */
    static byte[] original() throws IOException {
        return new Encoder("wav", "pcm_s16le", 1).encode(CLIP);
    }

    private static Pcm clip() {
        float[] spoken =
                new FliteVoice().speak(SENTENCE, FliteVoice.DEFAULT_VOICE).samples();
        int before = BEFORE_MS * Pcm.MODEL_RATE / 1000;
        float[] samples = new float[before + spoken.length + AFTER_MS * Pcm.MODEL_RATE / 1000];
        System.arraycopy(spoken, 0, samples, before, spoken.length);
        return new Pcm(samples, Pcm.MODEL_RATE);
    }

    private void add(String name, Encoder encoder, int rate) {
        variants.add(new Variant(name + " " + encoder, () -> encoder.encode(at(rate)), 0, false));
    }

    private void addFormats() {
        FormatsTest.encoders().map(Corpus::encoder).forEach(encoder -> add("format", encoder, Pcm.MODEL_RATE));
        AudioDecoderContract.files().forEach(file -> add("format", encoder(file), (int) file.get()[1]));
    }

    private static Encoder encoder(Arguments arguments) {
        return (Encoder) arguments.get()[0];
    }

    private void addHeaders() {
        WavHeaders.all()
                .forEach(
                        header -> variants.add(new Variant(header.toString(), () -> header.encode(CLIP, 2), 0, false)));
    }

    private void addRates() {
        for (int rate : new int[] {11_025, 12_000, 22_050, 24_000, 32_000, 44_100, 48_000, 88_200, 96_000, 192_000}) {
            add("rate " + rate, new Encoder("wav", "pcm_s16le", 1), rate);
            add("rate " + rate, new Encoder("flac", "flac", 2), rate);
        }
    }

    private void addLayouts() {
        for (int channels : new int[] {2, 3, 4, 5, 6, 8, 12}) {
            for (int place = 0; place < channels; place++) {
                double[] gains = new double[channels];
                gains[place] = 1;
                add("layout " + place, new Encoder("wav", "pcm_s16le", gains), Pcm.MODEL_RATE);
            }
        }
        add("opposite phase", new Encoder("wav", "pcm_s16le", new double[] {1, -1}), Pcm.MODEL_RATE);
        add("opposite phases", new Encoder("flac", "flac", new double[] {1, -1, 1, -1, 1, -1}), Pcm.MODEL_RATE);
    }

    private void addOffsetsAndLevels() {
        for (double level : new double[] {1, 0.1, 0.01}) {
            for (double offset : new double[] {-0.3, -0.05, 0, 0.05, 0.3}) {
                float[] samples = CLIP.samples().clone();
                for (int i = 0; i < samples.length; i++) {
                    samples[i] = (float) (samples[i] * level + offset);
                }
                Encoder encoder = new Encoder("wav", "pcm_s24le", 1);
                Source source = () -> encoder.encode(new Pcm(samples, Pcm.MODEL_RATE));
                variants.add(new Variant("level %s, offset %s".formatted(level, offset), source, 0, false));
            }
        }
    }

    private void addTimes() {
        TimelineTest.containersThatStartLate()
                .flatMap(encoder -> Stream.of(encoder.at(new Stamps(4, 0, 0)), encoder.at(new Stamps(0.5, 0, 0))))
                .forEach(encoder -> addLate(encoder, encoder.stamps().start()));
        TimelineTest.containersWithTimeStamps()
                .map(encoder -> encoder.at(new Stamps(0, 0.2, 5)))
                .forEach(encoder -> addLate(encoder, encoder.stamps().pause()));
    }

    private void addLate(Encoder encoder, double seconds) {
        Source source = () -> encoder.encode(at(48_000));
        variants.add(new Variant("times " + encoder, source, Math.round(1000 * seconds), false));
    }

    private void addCuts() {
        FormatsTest.encoders()
                .map(Corpus::encoder)
                .filter(encoder ->
                        encoder.codec().contains("pcm") || encoder.movFlags().isEmpty())
                .filter(encoder -> !encoder.codec().equals("flac"))
                .forEach(encoder -> {
                    Source source = () -> cut(encoder.encode(CLIP));
                    variants.add(new Variant("cut " + encoder, source, 0, true));
                });
    }

    private static byte[] cut(byte[] file) {
        return Arrays.copyOf(file, (int) (CUT * file.length));
    }

    /** The clip at another rate, between whose samples lines are drawn. */
    private static Pcm at(int rate) {
        if (rate == Pcm.MODEL_RATE) {
            return CLIP;
        }
        float[] from = CLIP.samples();
        float[] samples = new float[(int) ((long) from.length * rate / Pcm.MODEL_RATE)];
        for (int i = 0; i < samples.length; i++) {
            double at = (double) i * Pcm.MODEL_RATE / rate;
            int index = Math.min((int) at, from.length - 2);
            samples[i] = (float) (from[index] + (at - index) * (from[index + 1] - from[index]));
        }
        return new Pcm(samples, rate);
    }
}
