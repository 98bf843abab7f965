package dev.medley.models.text;

/**
 * A word as it stands in the text.
 *
 * @param lower the word in lower case
 * @param stem what its inflected forms share
 * @param tag its word class, in Universal Dependencies' names
 * @param content whether it says something about the matter: a noun, name, verb, adjective or number, and no stop word
 */
record Token(String text, String lower, String stem, String tag, boolean content) {

    boolean isNoun() {
        return tag.equals("NOUN") || isName();
    }

    boolean isName() {
        return tag.equals("PROPN");
    }

    boolean isAdjective() {
        return tag.equals("ADJ");
    }

    boolean isNumber() {
        return tag.equals("NUM");
    }
}
