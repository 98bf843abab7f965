package dev.medley.models;

import dev.medley.kernel.TextLength;
import dev.medley.models.spoken.SpokenText;
import dev.medley.models.spoken.Turn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parts of a text that speak to the machine which reads it ("Ignore all previous instructions and ..."), and the links
 * in them. They are found by their wording, which does not find all of them: what reads a text must not obey it anyway.
 */
public final class MachineInstructions {

    /** What goes on with an instruction: the next order. */
    private static final Pattern ORDER = Pattern.compile(
            "^[\"'“(*\\s-]*(?:(?:and|then|also|now|next|instead|please|und|dann|jetzt|bitte)[, ]+)*(?:write|post|say|answer|"
                    + "respond|reply|output|print|include|add|insert|visit|go|click|tell|use|send|call|make|put|translate|follow|"
                    + "share|repeat|mention|end|begin|start|only|do not|don't|never|schreibe?|antworte|gib|besuche?|klicke?|teile?"
                    + "|füge)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…][\"'”’)]{0,2})\\s+");

    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\x{AD}\\x{200B}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{2069}\\x{FEFF}\\x{E007F}]");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters that nobody sees repeat ASCII from here on. */
    private static final int FIRST_TAG = 0xE0000;

    private static final int LAST_TAG = 0xE007F;
    private static final int MAX_SHOWN = 300;
    private static final int MAX_PASSAGES = 20;

    /** Less than this may stand anywhere. */
    private static final int MIN_LETTERS = 12;

    private final List<String> passages = new ArrayList<>();
    private final Set<String> links = new HashSet<>();
    private final StringBuilder words = new StringBuilder();

    private MachineInstructions() {}

    /** Those in a text. */
    public static MachineInstructions in(SpokenText text) {
        var found = new MachineInstructions();
        for (Turn turn : text.turns()) {
            boolean before = false;
            for (String sentence : SENTENCE_END.split(turn.text(), -1)) {
                before = InstructionWordings.in(visible(sentence)) || (before && goesOn(sentence));
                if (before) {
                    found.add(sentence);
                }
            }
        }
        return found;
    }

    /** As they stand in the text, the longest cut. */
    public List<String> passages() {
        return passages.stream().distinct().limit(MAX_PASSAGES).toList();
    }

    /** Whether words are one of them or part of one, or hold a link that one of them holds. */
    public boolean cover(String sentence) {
        String said = words(sentence);
        return InstructionWordings.in(visible(sentence))
                || linkIn(sentence)
                || (said.length() >= MIN_LETTERS && words.indexOf(said) >= 0);
    }

    /** Whether a text holds a link that one of them holds. */
    public boolean linkIn(String text) {
        return Links.in(visible(text)).map(Links::key).anyMatch(links::contains);
    }

    private void add(String sentence) {
        passages.add(TextLength.beginning(sentence, MAX_SHOWN));
        Links.in(visible(sentence)).map(Links::key).forEach(links::add);
        words.append(words(sentence)).append('\n');
    }

    private static boolean goesOn(String sentence) {
        return ORDER.matcher(sentence).find() || Links.in(sentence).findAny().isPresent();
    }

    private static String words(String text) {
        return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** As it looks, and as it would look if what is hidden in it were shown. */
    private static String visible(String text) {
        var shown = new StringBuilder();
        INVISIBLE
                .matcher(text)
                .replaceAll("")
                .codePoints()
                .map(c -> c > FIRST_TAG && c < LAST_TAG ? c - FIRST_TAG : c)
                .forEach(shown::appendCodePoint);
        return Normalizer.normalize(shown, Normalizer.Form.NFKC).replace('’', '\'');
    }
}
