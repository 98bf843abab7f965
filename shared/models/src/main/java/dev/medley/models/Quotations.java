package dev.medley.models;

import dev.medley.models.Digest.Citation;
import dev.medley.models.spoken.Passage;
import dev.medley.models.spoken.SpokenText;
import dev.medley.models.spoken.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds where quotations stand in a text. Only words count: case, punctuation and line breaks do not. */
public final class Quotations {

    private record Place(String speaker, Passage passage) {}

    private final List<String> words = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    public Quotations(SpokenText text) {
        for (Turn turn : text.turns()) {
            for (Passage passage : turn.passages()) {
                for (String word : passage.words()) {
                    words.add(word);
                    places.add(new Place(turn.speaker(), passage));
                }
            }
        }
    }

    /** Where the text says this word for word, at its first place; nothing if it does not. */
    public Optional<Citation> find(String quotation) {
        List<String> quoted = new Passage(null, null, quotation).words();
        int first = quoted.isEmpty() ? -1 : Collections.indexOfSubList(words, quoted);
        return first < 0
                ? Optional.empty()
                : Optional.of(citation(quotation, places.subList(first, first + quoted.size())));
    }

    private static Citation citation(String quotation, List<Place> where) {
        return new Citation(
                quotation,
                speaker(where),
                where.getFirst().passage().startMs(),
                where.getLast().passage().endMs());
    }

    private static @Nullable String speaker(List<Place> where) {
        List<String> speakers = where.stream().map(Place::speaker).distinct().toList();
        return speakers.size() == 1 && !speakers.getFirst().isEmpty() ? speakers.getFirst() : null;
    }
}
