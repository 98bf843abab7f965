package dev.medley.models.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sentence of a text, cleaned.
 *
 * @param index its place in the text, from 0
 * @param speaker who said it; empty if the text does not tell
 * @param content the different words that say something, as stems
 */
record Sentence(int index, String speaker, String text, List<Token> tokens, Set<String> content) {

    Sentence(int index, String speaker, String text, List<Token> tokens) {
        this(index, speaker, text, tokens, content(tokens));
    }

    private static Set<String> content(List<Token> tokens) {
        return tokens.stream().filter(Token::content).map(Token::stem).collect(Collectors.toUnmodifiableSet());
    }

    int wordCount() {
        return text.split(" ", -1).length;
    }

    /** The sentence, with its speaker if it would not be clear who "I" is. */
    String quoted(WordLists wordLists) {
        boolean personal = !speaker.isEmpty() && count(wordLists, WordLists.Role.FIRST_PERSON) > 0;
        return personal ? speaker + ": " + text : text;
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
