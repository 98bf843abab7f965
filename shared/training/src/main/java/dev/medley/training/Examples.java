package dev.medley.training;

import dev.medley.kernel.Digests;
import dev.medley.models.audio.EmotionFeatures;
import dev.medley.sound.Pcm;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes examples of clips: each passage, a faster and a slower copy of it, and its windows. Features take minutes to
 * compute, so they are kept in a folder, under the sum of the recording.
 */
final class Examples {
    /** Part of the names of kept files; goes up when features or copies change. */
    private static final String VERSION = "2";

    private static final double[] SPEEDS = {1.08, 0.92};

    private final EmotionFeatures features;
    private final Path kept;

    Examples(EmotionFeatures features, Path kept) {
        this.features = features;
        this.kept = kept;
    }

    List<Example> of(List<Clip> clips) throws IOException {
        Files.createDirectories(kept);
        List<Example> examples = new ArrayList<>();
        for (Clip clip : clips) {
            byte[] recording = Files.readAllBytes(clip.file());
            Path file = kept.resolve(Digests.hex(Digests.sha256(recording)) + "." + VERSION);
            if (Files.notExists(file)) {
                write(file, make(clip));
            }
            examples.addAll(read(file, clip));
        }
        return examples;
    }

    private List<Example> make(Clip clip) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Pcm passage : features.passages(RecordingReader.read(clip.file()))) {
            examples.add(example(clip, true, passage.samples()));
            for (double speed : SPEEDS) {
                examples.add(example(clip, false, Speed.change(passage.samples(), speed)));
            }
            List<Pcm> windows = features.windows(passage);
            if (windows.size() > 1) {
                windows.forEach(window -> examples.add(example(clip, false, window.samples())));
            }
        }
        return examples;
    }

    private Example example(Clip clip, boolean original, float[] samples) {
        return new Example(clip, original, samples.length, features.of(samples));
    }

    private static void write(Path file, List<Example> examples) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            out.writeInt(examples.size());
            for (Example example : examples) {
                out.writeBoolean(example.original());
                out.writeInt(example.samples());
                for (float value : example.features()) {
                    out.writeFloat(value);
                }
            }
        }
        Files.move(part, file);
    }

    private static List<Example> read(Path file, Clip clip) throws IOException {
        List<Example> examples = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (int count = in.readInt(); count > 0; count--) {
                boolean original = in.readBoolean();
                int samples = in.readInt();
                float[] values = new float[EmotionFeatures.SIZE];
                for (int i = 0; i < values.length; i++) {
                    values[i] = in.readFloat();
                }
                examples.add(new Example(clip, original, samples, values));
            }
        }
        return examples;
    }
}
