package dev.medley.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What texts may hold that people write for others to read: everything that is seen, in any script. Not what changes how its
 * surroundings are read: controls, marks that turn the direction of writing, characters that nobody sees.
 */
public final class PlainText {

    /** Latin, Greek, Cyrillic and Armenian letters, which nothing joins, end here. */
    private static final int LAST_UNSTANDS_ALONE = 0x058f;

    private static final int REPLACEMENT = 0xfffd;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    /** Neither controls nor format characters, and nobody sees them all the same: fillers, a joiner, Braille without dots, objects. */
    private static final String UNSEEN = "\u115f\u1160\u3164\uffa0\u034f\u2800\ufffc\ufffd";

    /** How many marks may stand on one character of a name: Vietnamese needs two, pointed Hebrew and stacked Tibetan four. More run over what stands around it. */
    private static final int MOST_MARKS_IN_LINE = 4;

    /** The same where texts are quoted that are marked for chanting. */
    private static final int MOST_MARKS = 8;

    /** A letter that stands for itself (UAX 29, extended grapheme clusters). */
    private static final Pattern STANDS_ALONE = Pattern.compile("a\\b{g}");

    private PlainText() {}

    /** Whether the database can keep it: without NUL and half surrogate pairs. */
    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    /**
     * As much of a text as there may be, and as the database can keep it: what it cannot becomes the replacement character.
     *
     * @param most how many UTF-16 units; a pair is never cut in two
     */
    public static String storable(String text, int most) {
        int end = Math.min(text.length(), most);
        boolean cutsPair = end > 0
                && end < text.length()
                && Character.isHighSurrogate(text.charAt(end - 1))
                && Character.isLowSurrogate(text.charAt(end));
        String kept = text.substring(0, cutsPair ? end - 1 : end);
        return isStorable(kept)
                ? kept
                : kept.codePoints()
                        .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** A name that is unique where it is, without spaces around it: two spellings that look the same are one name (NFC). */
    public static String uniqueName(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }

    /** Whether it is one line of characters that are seen, such as a name. It begins with none that joins what stands before it. */
    public static boolean isSingleLine(String text) {
        return isPlain(text, false) && !joinsWhatIsBefore(text);
    }

    /** The same with line breaks and tabs. */
    public static boolean isMultiLine(String text) {
        return isPlain(text, true);
    }

    private static boolean joinsWhatIsBefore(String text) {
        return !text.isEmpty() && !STANDS_ALONE.matcher("a" + text).lookingAt();
    }

    private static boolean isPlain(String text, boolean breaksLines) {
        int[] characters = text.codePoints().toArray();
        if (!breaksLines && !text.isBlank() && Arrays.stream(characters).noneMatch(PlainText::isSeen)) {
            return false;
        }
        if (mostMarks(characters) > (breaksLines ? MOST_MARKS : MOST_MARKS_IN_LINE)) {
            return false;
        }
        for (int i = 0; i < characters.length; i++) {
            boolean isPlain = switch (Character.getType(characters[i])) {
                case Character.CONTROL -> breaksLines && "\n\r\t".indexOf(characters[i]) >= 0;
                case Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> false;
                case Character.FORMAT -> joins(characters, i);
                case Character.UNASSIGNED -> !isNoCharacter(characters[i]);
                default -> UNSEEN.indexOf(characters[i]) < 0;
            };
            if (!isPlain) {
                return false;
            }
        }
        return true;
    }

    /** Joiners between marks do not end the row. */
    private static int mostMarks(int[] characters) {
        int most = 0;
        int row = 0;
        for (int character : characters) {
            row = switch (Character.getType(character)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> row + 1;
                case Character.FORMAT -> row;
                default -> 0;
            };
            most = Math.max(most, row);
        }
        return most;
    }

    /** Whether it is more than space or a mark on what stands before it. */
    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.CONTROL ->
                false;
            default -> true;
        };
    }

    private static boolean isNoCharacter(int character) {
        return (character & 0xfffe) == 0xfffe || (character >= 0xfdd0 && character <= 0xfdef);
    }

    /** Scripts of Asia and emoji need joiners between characters; elsewhere they only make two texts look like one. */
    private static boolean joins(int[] characters, int at) {
        return (characters[at] == ZERO_WIDTH_JOINER || characters[at] == ZERO_WIDTH_NON_JOINER)
                && isJoined(characters, at - 1)
                && isJoined(characters, at + 1);
    }

    private static boolean isJoined(int[] characters, int at) {
        return at >= 0
                && at < characters.length
                && characters[at] > LAST_UNSTANDS_ALONE
                && Character.getType(characters[at]) != Character.FORMAT;
    }
}
