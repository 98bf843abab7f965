package dev.medley.models.audio;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name or term that is likely to be said.
 *
 * @param text as it is written
 * @param letters small letters and digits alone
 * @param key how it sounds
 */
record SpokenHint(String text, String letters, String key) {

    /** Of such a part of their letters may two texts differ that sound alike. */
    private static final double MOST_OF_ALIKE = 0.5;

    /** The same for others. */
    private static final double MOST_OF_OTHERS = 0.3;

    /** For those whose sounds differ in one. */
    private static final double MOST_OF_SIMILAR = 0.4;

    private static final int SHORTEST = 3;
    private static final int SHORTEST_KEY = 3;

    static SpokenHint of(String text) {
        String letters = letters(text);
        return new SpokenHint(text, letters, PhoneticKey.of(letters));
    }

    static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    boolean isLongEnough() {
        return letters.length() >= SHORTEST;
    }

    /** How far letters are from this, from 0 to 1; 1 for those that are too far to be meant. */
    double distance(String heard) {
        if (Math.abs(heard.length() - letters.length()) > letters.length() / 2 + 1) {
            return 1;
        }
        double distance = (double) edits(heard, letters) / Math.max(heard.length(), letters.length());
        return distance <= most(PhoneticKey.of(heard)) ? distance : 1;
    }

    private double most(String heardKey) {
        int apart = edits(heardKey, key);
        if (apart == 0 && key.length() >= SHORTEST_KEY) {
            return MOST_OF_ALIKE;
        }
        return apart <= 1 && key.length() >= SHORTEST_KEY ? MOST_OF_SIMILAR : MOST_OF_OTHERS;
    }

    /** Levenshtein's distance. */
    private static int edits(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = above[0];
            above[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = above[j];
                above[j] = Math.min(replaced, 1 + Math.min(above[j], above[j - 1]));
            }
        }
        return above[to.length()];
    }
}
