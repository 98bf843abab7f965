package dev.medley.models;

import java.util.List;

/**
 * How a text is to be digested.
 *
 * @param categories of which those that fit are named; empty for the default ones
 */
public record DigestStyle(Length length, Audience audience, List<String> categories) {

    /** As nobody said otherwise. */
    public static final DigestStyle STANDARD = new DigestStyle(Length.STANDARD, Audience.GENERAL, List.of());

    public DigestStyle {
        categories = List.copyOf(categories);
    }

    /** How much is told. */
    public enum Length {
        BRIEF(80),
        STANDARD(200),
        DETAILED(450);

        private final int words;

        Length(int words) {
            this.words = words;
        }

        /** How many words a summary has at most. */
        public int words() {
            return words;
        }
    }

    /** Who reads it. */
    public enum Audience {
        GENERAL("a reader who knows nothing of the matter"),
        EXECUTIVE("somebody who decides: results, decisions, costs and dates first"),
        EXPERT("somebody of the trade: keep its terms, numbers and conditions"),
        NEWCOMER("somebody who is new to the matter: plain words, and terms explained where the text explains them");

        private final String description;

        Audience(String description) {
            this.description = description;
        }

        public String description() {
            return description;
        }
    }
}
