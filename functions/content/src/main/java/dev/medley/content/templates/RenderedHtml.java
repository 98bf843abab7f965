package dev.medley.content.templates;

/** HTML that the system made itself, and that stands in HTML as it is; nothing else does. */
public record RenderedHtml(String html) {

    @Override
    public String toString() {
        return html;
    }
}
