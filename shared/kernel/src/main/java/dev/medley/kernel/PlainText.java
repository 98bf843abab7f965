package dev.medley.kernel;

/**
 * What texts may hold that people write for others to read: everything that is seen, in any script. Not what changes how its
 * surroundings are read: controls, marks that turn the direction of writing, characters that nobody sees.
 */
public final class PlainText {

    /** Latin, Greek, Cyrillic and Armenian letters, which nothing joins, end here. */
    private static final int LAST_UNJOINED = 0x058f;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private PlainText() {}

    /** Whether the database can keep it: without NUL and half surrogate pairs. */
    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    /** Whether it is one line of characters that are seen, such as a name. */
    public static boolean isSingleLine(String text) {
        return isPlain(text, false);
    }

    /** The same with line breaks and tabs. */
    public static boolean isMultiLine(String text) {
        return isPlain(text, true);
    }

    private static boolean isPlain(String text, boolean breaksLines) {
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            boolean isPlain = switch (Character.getType(characters[i])) {
                case Character.CONTROL -> breaksLines && "\n\r\t".indexOf(characters[i]) >= 0;
                case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
                case Character.FORMAT -> joins(characters, i);
                default -> true;
            };
            if (!isPlain) {
                return false;
            }
        }
        return true;
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
                && characters[at] > LAST_UNJOINED
                && Character.getType(characters[at]) != Character.FORMAT;
    }
}
