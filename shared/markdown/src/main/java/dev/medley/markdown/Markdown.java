package dev.medley.markdown;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Reads and writes Markdown. */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final String SPECIAL = "\\`*_{}[]<>#&|~";
    private static final int DEEPEST_HEADING = 6;

    private Markdown() {}

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /** A heading with a blank line behind it; levels that do not exist are the deepest. */
    public static String heading(int level, String text) {
        return "#".repeat(Math.min(level, DEEPEST_HEADING)) + ' ' + escaped(text.replaceAll("\\s+", " ")) + "\n\n";
    }

    /** A text that says itself in Markdown, its line breaks too. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SPECIAL.indexOf(c) >= 0 || (begins && "+-=>.)".indexOf(c) >= 0)) {
                escaped.append('\\');
            }
            boolean isBreak = c == '\n';
            escaped.append(isBreak ? "\\\n" : c);
            begins = isBreak || (begins && (Character.isWhitespace(c) || Character.isDigit(c)));
        }
        return escaped.toString();
    }
}
