package dev.medley.chat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Twenty handbooks written for these tests, 200 questions whose passage is known, and 40 that nothing in them answers. */
public final class Corpus {

    private Corpus() {}

    public record Question(String document, String section, String text) {}

    public static String text(String name) throws IOException {
        try (InputStream in = Corpus.class.getResourceAsStream("/corpus/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static List<Question> questions() throws IOException {
        return text("questions.tsv")
                .lines()
                .map(line -> line.split("\t", -1))
                .map(field -> new Question(field[0], field[1], field[2]))
                .toList();
    }

    /** Questions about the same subjects that nothing answers. */
    public static List<String> unanswerable() throws IOException {
        return text("unanswerable.tsv").lines().toList();
    }

    public static List<String> documents() throws IOException {
        return questions().stream().map(Question::document).distinct().toList();
    }
}
