package dev.medley.training;

import dev.medley.models.RecognizedSpeech;
import dev.medley.models.Transcriber;
import dev.medley.models.audio.AudioModels;
import dev.medley.sound.Pcm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * Measures the transcriber on a folder of recordings with {@code transcripts.tsv} (columns {@code file}, {@code text},
 * with a heading): word error rate, and time taken for each second of sound.
 */
public final class EvaluateSpeech {
    private WordErrors errors = WordErrors.NONE;
    private long soundMs;
    private long takenNanos;

    public static void main(String[] args) throws IOException {
        try (AudioModels models = new AudioModels(InstantSource.system())) {
            new EvaluateSpeech().run(Path.of(args[0]), models.transcriber());
        }
    }

    private void run(Path folder, Transcriber transcriber) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("transcripts.tsv"));
        load(transcriber, RecordingReader.read(folder.resolve(lines.get(1).split("\t", -1)[0])));
        for (String line : lines.subList(1, lines.size())) {
            String[] column = line.split("\t", -1);
            score(column[0], column[1], transcriber, RecordingReader.read(folder.resolve(column[0])));
        }
        System.out.printf("WER %.1f %% (%d of %d words)%n", 100 * errors.rate(), errors.errors(), errors.words());
        System.out.printf("real-time factor %.3f (%.1f s of sound)%n", takenNanos / 1e6 / soundMs, soundMs / 1e3);
    }

    private void score(String file, String said, Transcriber transcriber, Pcm sound) {
        long start = System.nanoTime();
        RecognizedSpeech written = transcriber.transcribe(sound, "en");
        takenNanos += System.nanoTime() - start;
        soundMs += sound.durationMs();
        WordErrors found = WordErrors.between(SpokenForm.of(said), SpokenForm.of(written.text()));
        errors = errors.plus(found);
        System.out.printf(
                "%-28s %2d of %2d wrong, confidence %.2f: %s%n",
                file, found.errors(), found.words(), written.language().confidence(), written.text());
    }

    /** The first transcript takes longer by the time that the models take to load. */
    private static void load(Transcriber transcriber, Pcm sound) {
        long start = System.nanoTime();
        transcriber.transcribe(sound, "en");
        System.out.printf("first transcript, models loaded: %.1f s%n", (System.nanoTime() - start) / 1e9);
    }
}
