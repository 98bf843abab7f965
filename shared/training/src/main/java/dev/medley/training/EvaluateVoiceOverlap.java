package dev.medley.training;

import dev.medley.models.EmotionModel;
import dev.medley.models.EmotionReading.Doubt;
import dev.medley.models.audio.AudioModels;
import dev.medley.sound.Pcm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Measures how often the emotion model notices two voices at once. The argument is a folder of recordings with {@code
 * labels.csv}. Of each speaker, clips are read alone, and together with those of the next speaker at the same level; once
 * one by one, and once four in a row.
 */
public final class EvaluateVoiceOverlap {

    private static final int ROWS = 2;
    private static final int CLIPS_IN_A_ROW = 4;

    private final EmotionModel model;
    private final List<List<Pcm>> speakers;

    private EvaluateVoiceOverlap(EmotionModel model, List<List<Pcm>> speakers) {
        this.model = model;
        this.speakers = speakers;
    }

    public static void main(String[] args) throws IOException {
        Map<String, List<Clip>> clips = Clip.of(Path.of(args[0])).stream()
                .collect(Collectors.groupingBy(Clip::speaker, TreeMap::new, Collectors.toList()));
        List<List<Pcm>> speakers = new ArrayList<>();
        for (List<Clip> own : clips.values()) {
            speakers.add(recordings(own));
        }
        try (AudioModels models = new AudioModels(InstantSource.system())) {
            EvaluateVoiceOverlap evaluation = new EvaluateVoiceOverlap(models.emotion(), speakers);
            evaluation.print("single clips", 1);
            evaluation.print("four clips in a row", CLIPS_IN_A_ROW);
        }
    }

    /** As many clips of a speaker as are needed, spread over all of them. */
    private static List<Pcm> recordings(List<Clip> own) throws IOException {
        List<Pcm> recordings = new ArrayList<>();
        int needed = ROWS * CLIPS_IN_A_ROW;
        for (int i = 0; i < needed; i++) {
            recordings.add(levelled(
                    RecordingReader.read(own.get(i * own.size() / needed).file())));
        }
        return recordings;
    }

    private void print(String name, int inARow) {
        int count = 0;
        int alone = 0;
        int together = 0;
        for (int speaker = 0; speaker < speakers.size(); speaker++) {
            List<Pcm> next = speakers.get((speaker + 1) % speakers.size());
            for (int first = 0; first + inARow <= ROWS * CLIPS_IN_A_ROW; first += inARow) {
                float[] own = joined(speakers.get(speaker).subList(first, first + inARow));
                float[] other = joined(next.subList(first, first + inARow));
                count++;
                alone += isDoubted(own) ? 1 : 0;
                together += isDoubted(sum(own, other)) ? 1 : 0;
            }
        }
        System.out.printf("%-22s %d of %d alone, %d of %d together%n", name, alone, count, together, count);
    }

    private boolean isDoubted(float[] samples) {
        return model.read(new Pcm(samples, Pcm.MODEL_RATE)).doubts().contains(Doubt.MIXED);
    }

    private static Pcm levelled(Pcm sound) {
        double power = 0;
        for (float sample : sound.samples()) {
            power += (double) sample * sample;
        }
        double gain = 0.06 / Math.sqrt(power / sound.samples().length + Double.MIN_NORMAL);
        float[] samples = sound.samples().clone();
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= (float) gain;
        }
        return new Pcm(samples, sound.sampleRate());
    }

    private static float[] joined(List<Pcm> sounds) {
        float[] joined = new float
                [sounds.stream().mapToInt(sound -> sound.samples().length).sum()];
        int at = 0;
        for (Pcm sound : sounds) {
            System.arraycopy(sound.samples(), 0, joined, at, sound.samples().length);
            at += sound.samples().length;
        }
        return joined;
    }

    /** As long as the shorter one, so that both voices speak to the end. */
    private static float[] sum(float[] one, float[] other) {
        float[] sum = new float[Math.min(one.length, other.length)];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = one[i] + other[i];
        }
        return sum;
    }
}
