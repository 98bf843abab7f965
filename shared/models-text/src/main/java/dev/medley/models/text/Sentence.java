package dev.medley.models.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a text, cleaned.
 *
 * @param content the different words that say something, as stems
 */
record Sentence(Place place, String text, List<Token> tokens, Set<String> content) {

    /**
     * Where in the text it is.
     *
     * @param index from 0
     * @param speaker who said it; empty if the text does not tell
     * @param startMs null if the text does not tell
     * @param endMs null if the text does not tell
     */
    record Place(
            int index,
            String speaker,
            @Nullable Long startMs,
            @Nullable Long endMs) {}

    Sentence(Place place, String text, List<Token> tokens) {
        this(place, text, tokens, content(tokens));
    }

    int index() {
        return place.index();
    }

    String speaker() {
        return place.speaker();
    }

    private static Set<String> content(List<Token> tokens) {
        return tokens.stream().filter(Token::content).map(Token::stem).collect(Collectors.toUnmodifiableSet());
    }

    int wordCount() {
        return text.split(" ", -1).length;
    }

    /** The sentence, with its speaker if it would not be clear who "I" is. */
    String quoted(WordLists wordLists) {
        boolean personal = !speaker().isEmpty() && count(wordLists, WordLists.Role.FIRST_PERSON) > 0;
        return personal ? speaker() + ": " + text : text;
    }

    long count(WordLists wordLists, WordLists.Role role) {
        return tokens.stream()
                .filter(token -> wordLists.is(role, token.lower()))
                .count();
    }

    boolean opensWith(WordLists wordLists, WordLists.Role role) {
        return !tokens.isEmpty() && wordLists.is(role, tokens.getFirst().lower());
    }

    boolean isQuestion() {
        return text.endsWith("?");
    }
}
