package dev.medley.textfilter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Texts with what they are, from the resources of the tests. */
final class LabelledTexts {

    record LabelledText(String category, String text) {}

    private LabelledTexts() {}

    static List<LabelledText> read(String name) {
        try (InputStream in = Objects.requireNonNull(LabelledTexts.class.getResourceAsStream("/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(fields -> new LabelledText(fields[0], fields[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
