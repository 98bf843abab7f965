package dev.medley.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Takes Markdown apart into blocks, for forms that have pages. */
final class TextBlocks extends AbstractVisitor {

    private final List<TextBlock> blocks = new ArrayList<>();
    private List<TextRun> runs = new ArrayList<>();
    private int indent;
    private int bold;
    private int italic;
    private String marker = "";
    private int number;

    private TextBlocks() {}

    static List<TextBlock> of(String markdown) {
        TextBlocks visitor = new TextBlocks();
        Markdown.parse(markdown).accept(visitor);
        return List.copyOf(visitor.blocks);
    }

    private void block(int heading, Node node) {
        runs = new ArrayList<>();
        visitChildren(node);
        end(heading);
    }

    private void end(int heading) {
        blocks.add(new TextBlock(heading, indent, marker, runs));
        runs = new ArrayList<>();
        marker = "";
    }

    private void run(String text, boolean code) {
        runs.add(new TextRun(text, bold > 0, italic > 0, code));
    }

    @Override
    public void visit(Heading heading) {
        block(heading.getLevel(), heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        block(0, paragraph);
    }

    @Override
    public void visit(BlockQuote quote) {
        indent++;
        visitChildren(quote);
        indent--;
    }

    @Override
    public void visit(BulletList list) {
        int before = number;
        number = -1;
        visitChildren(list);
        number = before;
    }

    @Override
    public void visit(OrderedList list) {
        int before = number;
        Integer first = list.getMarkerStartNumber();
        number = first == null ? 1 : first;
        visitChildren(list);
        number = before;
    }

    @Override
    public void visit(ListItem item) {
        marker = number < 0 ? "•" : number++ + ".";
        indent++;
        visitChildren(item);
        indent--;
        marker = "";
    }

    @Override
    public void visit(FencedCodeBlock code) {
        run(code.getLiteral().stripTrailing(), true);
        end(0);
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        run(code.getLiteral().stripTrailing(), true);
        end(0);
    }

    @Override
    public void visit(HtmlBlock html) {
        run(html.getLiteral(), false);
        end(0);
    }

    @Override
    public void visit(HtmlInline html) {
        run(html.getLiteral(), false);
    }

    @Override
    public void visit(ThematicBreak line) {
        run("* * *", false);
        end(0);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        bold++;
        visitChildren(strong);
        bold--;
    }

    @Override
    public void visit(Emphasis emphasis) {
        italic++;
        visitChildren(emphasis);
        italic--;
    }

    @Override
    public void visit(Code code) {
        run(code.getLiteral(), true);
    }

    @Override
    public void visit(Text text) {
        run(text.getLiteral(), false);
    }

    /** Where a link leads stands behind it. */
    @Override
    public void visit(Link link) {
        visitChildren(link);
        run(" (" + link.getDestination() + ")", false);
    }

    @Override
    public void visit(SoftLineBreak line) {
        run(" ", false);
    }

    @Override
    public void visit(HardLineBreak line) {
        run("\n", false);
    }
}
