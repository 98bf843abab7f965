package dev.medley.training;

import dev.medley.models.RecognizedSpeech;
import dev.medley.models.RecognizedSpeech.Word;
import dev.medley.models.Transcriber;
import dev.medley.models.audio.AudioModels;
import dev.medley.sound.Pcm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures the times of words where they are known: recordings are joined, each with the next, with a silence between, and
 * the word before and the word after it are looked up. Arguments are a folder of recordings and the silence in
 * milliseconds. Joins whose words come out in another number than those of the parts are left out.
 */
public final class EvaluateWordTimes {
    /** 30 dB below the loudest 10 ms. */
    private static final double AUDIBLE = 1e-3;

    private static final int STEP = Pcm.MODEL_RATE / 100;

    private final Transcriber transcriber;
    private final List<Long> starts = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();

    private EvaluateWordTimes(Transcriber transcriber) {
        this.transcriber = transcriber;
    }

    public static void main(String[] args) throws IOException {
        List<float[]> recordings = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".wav"))
                    .sorted()
                    .toList()) {
                recordings.add(trimmed(RecordingReader.read(file).samples()));
            }
        }
        try (AudioModels models = new AudioModels(InstantSource.system())) {
            EvaluateWordTimes evaluation = new EvaluateWordTimes(models.transcriber());
            for (int i = 0; i < recordings.size(); i++) {
                float[] next = recordings.get((i + 1) % recordings.size());
                evaluation.measure(recordings.get(i), Integer.parseInt(args[1]), next);
            }
            print("start of the word after", evaluation.starts, recordings.size());
            print("end of the word before", evaluation.ends, recordings.size());
        }
    }

    private void measure(float[] before, int silenceMs, float[] after) {
        int resumes = before.length + silenceMs * Pcm.MODEL_RATE / 1000;
        float[] joined = Arrays.copyOf(before, resumes + after.length);
        System.arraycopy(after, 0, joined, resumes, after.length);
        List<Word> words = words(joined);
        int split = words(before).size();
        if (words.size() == split + words(after).size() && split > 0 && split < words.size()) {
            starts.add(Math.abs(words.get(split).startMs() - resumes * 1000L / Pcm.MODEL_RATE));
            ends.add(Math.abs(words.get(split - 1).endMs() - before.length * 1000L / Pcm.MODEL_RATE));
        }
    }

    private List<Word> words(float[] samples) {
        RecognizedSpeech recognizedSpeech = transcriber.transcribe(new Pcm(samples, Pcm.MODEL_RATE), "en");
        return recognizedSpeech.segments().stream()
                .flatMap(segment -> segment.words().stream())
                .toList();
    }

    /** Without the silence before and after. */
    private static float[] trimmed(float[] samples) {
        double[] powers = new double[samples.length / STEP];
        for (int i = 0; i < powers.length * STEP; i++) {
            powers[i / STEP] += (double) samples[i] * samples[i];
        }
        double least = Arrays.stream(powers).max().orElse(0) * AUDIBLE;
        int first = 0;
        while (first < powers.length && powers[first] < least) {
            first++;
        }
        int last = powers.length;
        while (last > first && powers[last - 1] < least) {
            last--;
        }
        return Arrays.copyOfRange(samples, first * STEP, last * STEP);
    }

    private static void print(String what, List<Long> errors, int joins) {
        List<Long> sorted = errors.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d of %d joins, median error %d ms, worst %d ms%n",
                    what,
                    sorted.size(),
                    joins,
                    sorted.get(sorted.size() / 2),
                    sorted.getLast());
        }
    }
}
