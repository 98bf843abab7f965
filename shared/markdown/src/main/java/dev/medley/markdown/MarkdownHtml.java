package dev.medley.markdown;

import java.util.Set;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as HTML in which nothing runs: markup in it is text, and links lead to pages and mail only. */
public final class MarkdownHtml {

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(Set.of("http", "https", "mailto")))
            .build();

    private MarkdownHtml() {}

    public static String fragment(String markdown) {
        return RENDERER.render(Markdown.parse(markdown));
    }

    /** A whole page. */
    public static String page(String markdown, DocumentProperties properties) {
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
                """.formatted(escaped(properties.language()), escaped(properties.title()), fragment(markdown));
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
