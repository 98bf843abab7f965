package dev.medley.content.exports;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as HTML in which nothing runs: markup in it is text, and links lead to pages and mail only. */
final class MarkdownHtml {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private MarkdownHtml() {}

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    static String fragment(String markdown) {
        return RENDERER.render(parse(markdown));
    }

    /** A whole page of an item. */
    static String page(ExportedItem item) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <title>%s</title>
                </head>
                <body>
                <article>
                %s</article>
                </body>
                </html>
                """.formatted(
                escaped(item.document().locale()), escaped(item.document().title()), fragment(ItemMarkdown.of(item)));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
