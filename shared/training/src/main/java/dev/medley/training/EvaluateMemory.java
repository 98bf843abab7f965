package dev.medley.training;

import dev.medley.models.EmotionReading;
import dev.medley.models.RecognizedSpeech;
import dev.medley.models.audio.AudioModels;
import dev.medley.sound.Pcm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * Shows how much memory this process holds, on Linux, while the models read a recording that is many times longer than
 * anything they read in one go, and what they give back. Arguments are a folder of recordings and the minutes to which
 * they are repeated.
 */
public final class EvaluateMemory {

    private EvaluateMemory() {}

    public static void main(String[] args) throws IOException {
        Pcm sound = repeated(Path.of(args[0]), Integer.parseInt(args[1]));
        print(sound.duration().toMinutes() + " minutes of sound held");
        try (AudioModels models = new AudioModels(InstantSource.system())) {
            RecognizedSpeech recognizedSpeech = models.transcriber().transcribe(sound, "en");
            print("transcribed, segments: " + recognizedSpeech.segments().size());
            EmotionReading reading = models.emotion().read(sound);
            print("emotion read, steps: " + reading.timeline().size());
            models.unloadIdleFor(Duration.ZERO);
            print("models unloaded");
            models.transcriber().transcribe(sound.slice(0, 10_000), "en");
            print("loaded again for 10 seconds");
            models.unloadIdleFor(Duration.ZERO);
        }
        print("models unloaded");
    }

    private static Pcm repeated(Path folder, int minutes) throws IOException {
        float[] samples = new float[minutes * 60 * Pcm.MODEL_RATE];
        int filled = 0;
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".wav"))
                    .sorted()
                    .toList();
        }
        while (filled < samples.length) {
            for (Path file : files) {
                float[] next = RecordingReader.read(file).samples();
                int length = Math.min(next.length, samples.length - filled);
                System.arraycopy(next, 0, samples, filled, length);
                filled += length;
            }
        }
        return new Pcm(samples, Pcm.MODEL_RATE);
    }

    private static void print(String what) throws IOException {
        System.gc();
        System.out.printf("%4d MB, at most %4d MB: %s%n", status("VmRSS"), status("VmHWM"), what);
    }

    private static long status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
