package dev.medley.chat.parsing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** HTML as it is seen: without scripts, styles, comments and what is hidden. */
final class HtmlParser implements NodeVisitor {

    private static final int DEEPEST = 1_000;

    private static final Set<String> NO_TEXT =
            Set.of("script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "datalist");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "section",
            "article",
            "main",
            "aside",
            "header",
            "footer",
            "nav",
            "blockquote",
            "table",
            "figure",
            "figcaption",
            "form",
            "fieldset",
            "details",
            "summary",
            "address",
            "body",
            "tr",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "option",
            "caption");

    private final BlockSink sink;
    private final StringBuilder text = new StringBuilder();
    private int pre;
    private int rows;
    private final SpannedCells cells = new SpannedCells();

    private final Deque<ElementLook> looks = new ArrayDeque<>();
    private final StyleSheet styles;

    private HtmlParser(BlockSink sink, Document document) {
        this.sink = sink;
        styles = StyleSheet.of(document);
        looks.push(ElementLook.PLAIN.inside(
                document.body().parents().isEmpty()
                        ? document.body()
                        : document.body().parents().getFirst(),
                styles));
    }

    static ParsedDocument parse(String html, ParsingLimits limits) {
        BlockSink sink = new BlockSink(limits);
        Document document = Jsoup.parse(html);
        add(document, sink);
        return sink.document(DocumentFormat.HTML, document.title(), null);
    }

    /** Adds a piece of HTML inside something else. */
    static void add(String html, BlockSink sink) {
        add(Jsoup.parseBodyFragment(html), sink);
    }

    /** Whether a piece of HTML begins with an element whose text nobody sees. */
    static boolean beginsHidden(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        Element first = document.body().firstElementChild();
        return first != null
                && (NO_TEXT.contains(first.normalName())
                        || ElementLook.PLAIN
                                .inside(first, StyleSheet.of(document))
                                .hidesText());
    }

    private static void add(Document document, BlockSink sink) {
        HtmlParser parser = new HtmlParser(sink, document);
        NodeTraversor.traverse(parser, document.body());
        parser.flush("p");
    }

    @Override
    public void head(Node node, int depth) {
        if (depth > DEEPEST) {
            throw new DocumentRefused("nested-too-deeply", "The document is nested too deeply.");
        }
        if (node instanceof TextNode words) {
            addText(words);
        } else if (node instanceof Element element) {
            ElementLook look = look(element);
            looks.push(look);
            if (look.isGone()) {
                return;
            }
            if (BLOCKS.contains(element.normalName())) {
                open(element.normalName());
            } else if (rows == 1 && isCell(element)) {
                text.append(" | ".repeat(cells.skipped()));
            } else if (element.normalName().equals("br")) {
                text.append('\n');
            }
        }
    }

    /** What is laid out inside a row stays in it. */
    private void open(String name) {
        if (rows > 0) {
            text.append(' ');
        } else {
            flush("p");
        }
        if (name.equals("table") && rows == 0) {
            cells.startTable();
        } else if (name.equals("tr") && rows == 0) {
            cells.startRow();
        }
        rows += name.equals("tr") ? 1 : 0;
        pre += name.equals("pre") ? 1 : 0;
    }

    private void close(String name) {
        rows -= name.equals("tr") ? 1 : 0;
        if (name.equals("tr") && rows == 0) {
            cells.endRow();
        }
        if (rows > 0) {
            text.append(' ');
        } else {
            flush(name);
        }
        pre -= name.equals("pre") ? 1 : 0;
    }

    private void addText(TextNode words) {
        if (!looks.element().hidesText()) {
            text.append(pre > 0 ? words.getWholeText() : words.getWholeText().replaceAll("\\s+", " "));
        } else {
            sink.hide(words.text());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (!looks.pop().isGone()) {
            String name = element.normalName();
            if (isCell(element)) {
                text.append(" | ".repeat(rows == 1 ? cells.place(element) : 1));
            } else if (BLOCKS.contains(name)) {
                close(name);
            }
        }
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private void flush(String name) {
        String said = text.toString();
        text.setLength(0);
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            sink.add(DocumentBlock.heading(name.charAt(1) - '0', said, null));
        } else if (name.equals("tr")) {
            sink.add(DocumentBlock.row(BlockSink.cells(said), null));
        } else {
            sink.add(pre > 0 ? DocumentBlock.code(said) : DocumentBlock.text(said, null));
        }
    }

    private ElementLook look(Element element) {
        ElementLook around = looks.element();
        if (around.isGone()) {
            return around;
        }
        return NO_TEXT.contains(element.normalName()) ? ElementLook.GONE : around.inside(element, styles);
    }
}
