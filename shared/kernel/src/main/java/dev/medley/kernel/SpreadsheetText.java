package dev.medley.kernel;

/** Texts of people in tables that spreadsheets open. */
public final class SpreadsheetText {

    /** With what a spreadsheet takes a text for a formula, and runs it. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private SpreadsheetText() {}

    /** The text, with an apostrophe in front where a spreadsheet would take it for a formula. */
    public static String guarded(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
