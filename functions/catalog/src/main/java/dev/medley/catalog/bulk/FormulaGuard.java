package dev.medley.catalog.bulk;

import java.util.regex.Pattern;

/**
 * Keeps texts in CSV from being run as formulas by spreadsheets: an apostrophe stands in front of one that begins like a
 * formula, or like one that has an apostrophe already. It is taken away again when the file is read.
 */
final class FormulaGuard {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,40})?");

    private FormulaGuard() {}

    static String guard(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    static String unguard(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
