package dev.medley.chat.parsing;

import dev.medley.chat.parsing.DocumentBlock.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the blocks of a document as they are read, without what nobody sees, and no more than there may be. */
final class BlockSink {

    private static final int LONGEST_HEADING = 300;

    private final List<DocumentBlock> blocks = new ArrayList<>();
    private final int maxCharacters;
    private int characters;
    private int hidden;

    BlockSink(ParsingLimits limits) {
        this.maxCharacters = limits.maxCharacters();
    }

    /** Adds a block unless nothing is seen of it. */
    void add(DocumentBlock block) {
        if (Thread.currentThread().isInterrupted()) {
            throw timedOut();
        }
        VisibleText visible =
                block.kind() == Kind.CODE ? VisibleText.ofLines(block.text()) : VisibleText.of(block.text());
        hidden += visible.hidden();
        if (visible.text().isEmpty()) {
            return;
        }
        characters += visible.text().length();
        if (characters > maxCharacters) {
            throw new DocumentRefused(
                    "document-too-long", "A document has at most %,d characters of text.".formatted(maxCharacters));
        }
        // What is as long as a paragraph is none, whatever it was marked as.
        boolean isNoHeading = block.kind() == Kind.HEADING && visible.text().length() > LONGEST_HEADING;
        blocks.add(new DocumentBlock(
                isNoHeading ? Kind.TEXT : block.kind(),
                isNoHeading ? 0 : block.level(),
                visible.text(),
                block.page(),
                block.timeMs()));
    }

    /** The cells of a row without the blank ones at its end; those before keep the others below what is said of their columns. */
    static String cells(CharSequence row) {
        int end = row.length();
        while (end > 0 && (row.charAt(end - 1) == '|' || Character.isWhitespace(row.charAt(end - 1)))) {
            end--;
        }
        return row.toString().substring(0, end).strip();
    }

    /** Counts what was left out because nobody sees it. */
    void hide(String text) {
        hidden += text.strip().length();
    }

    static DocumentRefused timedOut() {
        return new DocumentRefused("parsing-timed-out", "The file takes too long to read.");
    }

    ParsedDocument document(DocumentFormat format, @Nullable String title, @Nullable Integer pages) {
        if (blocks.isEmpty()) {
            throw new DocumentRefused(
                    "no-text",
                    hidden > 0
                            ? "There is no text in the file that anybody would see: all of it is hidden."
                            : "There is no text in the file; pictures of text are not read.");
        }
        String seen = title == null ? "" : VisibleText.of(title).text().replaceAll("\\s+", " ");
        return new ParsedDocument(format, seen.isEmpty() ? null : seen, pages, blocks, hidden);
    }
}
