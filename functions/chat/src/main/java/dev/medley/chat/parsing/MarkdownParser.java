package dev.medley.chat.parsing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Markdown: what is a heading is one outside code alone, and code stays whole. */
final class MarkdownParser extends AbstractVisitor {

    /** Nothing that people write is nested deeper; visiting uses the stack. */
    private static final int DEEPEST = 200;

    private static final Pattern LONE_TAG = Pattern.compile("\\s*<([a-zA-Z][\\w-]*)[^<>]*(?<!/)>\\s*");

    private final BlockSink sink;
    private @Nullable String title;
    private int depth;
    private @Nullable String hiddenTag;

    private MarkdownParser(ParsingLimits limits) {
        sink = new BlockSink(limits);
    }

    static ParsedDocument parse(String text, ParsingLimits limits) {
        Parser parser =
                Parser.builder().includeSourceSpans(IncludeSourceSpans.NONE).build();
        MarkdownParser visitor = new MarkdownParser(limits);
        parser.parse(text).accept(visitor);
        return visitor.sink.document(DocumentFormat.MARKDOWN, visitor.title, null);
    }

    @Override
    protected void visitChildren(Node parent) {
        if (++depth > DEEPEST) {
            throw new DocumentRefused("nested-too-deeply", "The document is nested too deeply.");
        }
        super.visitChildren(parent);
        depth--;
    }

    @Override
    public void visit(Heading heading) {
        String text = plain(heading);
        if (hides(text)) {
            return;
        }
        if (title == null && heading.getLevel() == 1) {
            title = text;
        }
        sink.add(DocumentBlock.heading(heading.getLevel(), text, null));
    }

    @Override
    public void visit(Paragraph paragraph) {
        String text = plain(paragraph);
        if (!hides(text)) {
            List<String> rows = MarkdownTable.rows(text);
            rows.forEach(row -> sink.add(DocumentBlock.row(row, null)));
            if (rows.isEmpty()) {
                sink.add(DocumentBlock.text(text, null));
            }
        }
    }

    @Override
    public void visit(BlockQuote quote) {
        visitChildren(quote);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        addCode(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        addCode(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        String literal = html.getLiteral();
        Matcher tag = LONE_TAG.matcher(literal);
        if (hiddenTag != null && literal.strip().startsWith("</" + hiddenTag)) {
            hiddenTag = null;
        } else if (hiddenTag == null && tag.matches() && HtmlParser.beginsHidden(literal)) {
            hiddenTag = tag.group(1);
        } else if (!hides(literal)) {
            HtmlParser.add(literal, sink);
        }
    }

    private void addCode(String code) {
        if (!hides(code)) {
            sink.add(DocumentBlock.code(code));
        }
    }

    /** Whether a block stands between the tags of an element that nobody sees; counts it if so. */
    private boolean hides(String text) {
        if (hiddenTag != null) {
            sink.hide(text);
        }
        return hiddenTag != null;
    }

    private String plain(Node block) {
        PlainTextVisitor visitor = new PlainTextVisitor();
        block.accept(visitor);
        sink.hide(visitor.hidden.toString());
        return visitor.text.toString();
    }

    /** The characters of a block, without its marks. */
    private static final class PlainTextVisitor extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder hidden = new StringBuilder();
        private @Nullable String hiddenTag;

        @Override
        public void visit(Text node) {
            (hiddenTag == null ? text : hidden).append(node.getLiteral());
        }

        @Override
        public void visit(Code code) {
            (hiddenTag == null ? text : hidden).append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            text.append('\n');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            text.append('\n');
        }

        /** Tags are no text, but may hide what stands between them. */
        @Override
        public void visit(HtmlInline html) {
            Matcher tag = LONE_TAG.matcher(html.getLiteral());
            if (hiddenTag != null && html.getLiteral().startsWith("</" + hiddenTag)) {
                hiddenTag = null;
            } else if (hiddenTag == null && tag.matches() && HtmlParser.beginsHidden(html.getLiteral())) {
                hiddenTag = tag.group(1);
            }
            for (String lineBreak : List.of("<br>", "<br/>", "<br />")) {
                if (lineBreak.equalsIgnoreCase(html.getLiteral())) {
                    text.append('\n');
                }
            }
        }
    }
}
