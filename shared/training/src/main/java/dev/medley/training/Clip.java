package dev.medley.training;

import dev.medley.models.Emotion;
import dev.medley.models.audio.EmotionClassifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A recording of one speaker who expresses one emotion.
 *
 * @param corpus the collection it comes from: one room, one microphone, one way of acting
 * @param emotion a label of {@link Emotion}, or {@code boredom}
 */
record Clip(Path file, String corpus, String speaker, String emotion) {
    private static final List<String> LABELS = Stream.concat(
                    Arrays.stream(Emotion.values()).map(Emotion::label), Stream.of(EmotionClassifier.BOREDOM))
            .toList();

    /** The clips that {@code labels.csv} in a folder names; its columns are found by their headings. */
    static List<Clip> of(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("labels.csv"));
        List<String> heading = fields(lines.getFirst());
        List<Clip> clips = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> field = fields(line);
            clips.add(new Clip(
                    folder.resolve(field.get(column(heading, "path"))),
                    field.get(column(heading, "corpus")),
                    field.get(column(heading, "speaker")),
                    emotion(field.get(column(heading, "emotion")))));
        }
        return clips;
    }

    private static String emotion(String label) throws IOException {
        if (!LABELS.contains(label)) {
            throw new IOException("labels.csv has the emotion %s; it knows %s".formatted(label, LABELS));
        }
        return label;
    }

    private static int column(List<String> heading, String name) throws IOException {
        int column = heading.indexOf(name);
        if (column < 0) {
            throw new IOException("labels.csv has no column " + name);
        }
        return column;
    }

    /** The fields of a line of RFC 4180, whose quoted ones may hold commas and doubled quotes. */
    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            if (next == '"') {
                boolean doubled = !quoted && i > 0 && line.charAt(i - 1) == '"';
                if (doubled) {
                    field.append('"');
                }
                quoted = !quoted;
            } else if (next == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(next);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
