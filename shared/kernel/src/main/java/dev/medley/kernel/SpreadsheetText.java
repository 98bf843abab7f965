package dev.medley.kernel;

import java.util.regex.Pattern;

/**
 * Texts of people in tables that spreadsheets open. An apostrophe stands in front of one that a spreadsheet would run as a
 * formula, signs of full width among them, and of one that looks like that already; it is taken away again when the table is
 * read.
 */
public final class SpreadsheetText {

    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,40})?");

    private SpreadsheetText() {}

    /** The text as it stands in a table. */
    public static String guarded(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that was guarded. */
    public static String unguarded(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
