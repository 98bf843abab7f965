package dev.medley.models.spoken;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What one speaker says at a time; in plain text, a paragraph.
 *
 * @param speaker empty where the text names none
 */
public record Turn(String speaker, List<Passage> passages) {

    public Turn {
        passages = List.copyOf(passages);
    }

    /** All its words. */
    public String text() {
        return passages.stream().map(Passage::text).collect(Collectors.joining(" "));
    }
}
