package dev.medley.models.text;

import dev.medley.models.text.WordLists.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts speech that was written down without punctuation. A cut is made before a word that likely begins a clause, the
 * sooner the likelier; sentences of ordinary length stay whole.
 */
final class Clauses {

    private static final int LONGEST_SENTENCE = 45;
    private static final int MIN_WORDS = 9;
    private static final int ENOUGH_WORDS = 18;
    private static final int MAX_WORDS = 34;

    private final WordLists wordLists;

    Clauses(WordLists wordLists) {
        this.wordLists = wordLists;
    }

    List<String> of(String sentence) {
        var all = sentence.split("\\s+", -1);
        if (all.length <= LONGEST_SENTENCE) {
            return List.of(sentence);
        }
        var clauses = new ArrayList<String>();
        var current = new ArrayList<String>();
        for (int i = 0; i < all.length; i++) {
            if (isCut(all, i, current.size())) {
                clauses.add(String.join(" ", current));
                current.clear();
            }
            current.add(all[i]);
        }
        clauses.add(String.join(" ", current));
        return clauses;
    }

    private boolean isCut(String[] all, int at, int length) {
        if (length < MIN_WORDS || all.length - at < 3) {
            return false;
        }
        boolean clauseFollows = is(Role.CLAUSE_START, all[at + 1]);
        boolean afterContent = !is(Role.STOP, all[at - 1]) && !joins(all[at - 1]);
        if (is(Role.CONNECTIVE, all[at]) && (clauseFollows || length >= ENOUGH_WORDS)) {
            return true;
        }
        if (joins(all[at]) && clauseFollows) {
            return true;
        }
        if (afterContent && length >= ENOUGH_WORDS && is(Role.CLAUSE_START, all[at])) {
            return true;
        }
        return length >= (afterContent ? MAX_WORDS : LONGEST_SENTENCE);
    }

    private static boolean joins(String word) {
        return word.equalsIgnoreCase("and") || word.equalsIgnoreCase("und");
    }

    private boolean is(Role role, String word) {
        return wordLists.is(role, word.toLowerCase(Locale.ROOT));
    }
}
