package dev.medley.chat.parsing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern HIDDEN = Pattern.compile(
            "display:none|visibility:hidden|visibility:collapse|opacity:0(\\.0+)?(;|$)|font-size:[01](\\.\\d+)?(px|pt|em|rem|%)?(;|$)"
                    + "|(?<![-\\w])color:(#fff|#ffffff|white|transparent|rgb\\(255,255,255\\)|rgba\\([^)]*,0(\\.0+)?\\))(;|$)"
                    + "|text-indent:-\\d{3,}|(left|top):-\\d{4,}|clip:rect\\(0|(width|height):0(px)?(;|$)");

    private final BlockSink sink;
    private final StringBuilder text = new StringBuilder();
    private int hiddenAt = -1;
    private int pre;
    private int rows;

    private HtmlParser(BlockSink sink) {
        this.sink = sink;
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

    private static void add(Document document, BlockSink sink) {
        HtmlParser parser = new HtmlParser(sink);
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
        } else if (node instanceof Element element && hiddenAt < 0) {
            if (isHidden(element)) {
                hiddenAt = depth;
            } else if (BLOCKS.contains(element.normalName())) {
                open(element.normalName());
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
        rows += name.equals("tr") ? 1 : 0;
        pre += name.equals("pre") ? 1 : 0;
    }

    private void close(String name) {
        rows -= name.equals("tr") ? 1 : 0;
        if (rows > 0) {
            text.append(' ');
        } else {
            flush(name);
        }
        pre -= name.equals("pre") ? 1 : 0;
    }

    private void addText(TextNode words) {
        if (hiddenAt < 0) {
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
        if (hiddenAt == depth) {
            hiddenAt = -1;
        } else if (hiddenAt < 0) {
            String name = element.normalName();
            if (name.equals("td") || name.equals("th")) {
                text.append(" | ");
            } else if (BLOCKS.contains(name)) {
                close(name);
            }
        }
    }

    private void flush(String name) {
        String said = text.toString();
        text.setLength(0);
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            sink.add(DocumentBlock.heading(name.charAt(1) - '0', said, null));
        } else if (name.equals("tr")) {
            sink.add(DocumentBlock.row(said.strip().replaceAll("\\s*\\|$", ""), null));
        } else {
            sink.add(pre > 0 ? DocumentBlock.code(said) : DocumentBlock.text(said, null));
        }
    }

    private static boolean isHidden(Element element) {
        if (NO_TEXT.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equalsIgnoreCase("true")) {
            return true;
        }
        String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return !style.isEmpty() && HIDDEN.matcher(style).find() && !style.contains("background");
    }
}
