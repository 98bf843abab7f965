package dev.medley.transcripts;

import dev.medley.models.Digest.Node;

/** How a mind map leaves for other programs. */
public enum MindMapFormat {
    /** A heading and nested lists, as Markmap reads them. */
    MARKDOWN("text/markdown", "md") {
        @Override
        public String render(Node root) {
            return "# " + markdown(root.label()) + "\n\n" + lines(root, "", node -> "- " + markdown(node.label()));
        }
    },
    /** OPML 2.0: one outline a node. */
    OPML("text/x-opml", "opml") {
        @Override
        public String render(Node root) {
            String title = xml(root.label());
            return """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <opml version="2.0">
                    <head><title>%s</title></head>
                    <body>
                    %s</body>
                    </opml>
                    """.formatted(title, outline(root));
        }
    },
    /** A diagram of the kind {@code mindmap}. */
    MERMAID("text/vnd.mermaid", "mmd") {
        @Override
        public String render(Node root) {
            return "mindmap\n  root((" + mermaid(root.label()) + "))\n"
                    + lines(root, "    ", node -> "[" + mermaid(node.label()) + "]");
        }
    };

    private interface Line {
        String of(Node node);
    }

    private final String mediaType;
    private final String extension;

    MindMapFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public abstract String render(Node root);

    public String contentType() {
        return mediaType + ";charset=utf-8";
    }

    public String fileName() {
        return "mind-map." + extension;
    }

    /** What is below a node, a line each, deeper ones further in. */
    private static String lines(Node node, String indent, Line line) {
        StringBuilder text = new StringBuilder();
        for (Node child : node.children()) {
            text.append(indent).append(line.of(child)).append('\n').append(lines(child, indent + "  ", line));
        }
        return text.toString();
    }

    private static String outline(Node node) {
        StringBuilder text = new StringBuilder("<outline text=\"").append(xml(node.label()));
        if (node.children().isEmpty()) {
            return text.append("\"/>\n").toString();
        }
        text.append("\">\n");
        node.children().forEach(child -> text.append(outline(child)));
        return text.append("</outline>\n").toString();
    }

    private static String oneLine(String label) {
        return label.replaceAll("[\\s\\p{Cc}\\x{FFFE}\\x{FFFF}]+", " ").strip();
    }

    private static String markdown(String label) {
        return oneLine(label).replaceAll("([\\\\`*_{}\\[\\]<>()#+\\-.!|$~])", "\\\\$1");
    }

    private static String xml(String label) {
        return oneLine(label)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Quoted, with the entity codes that Mermaid has for what would end the quotation or start markup. */
    private static String mermaid(String label) {
        String text = oneLine(label)
                .replace("#", "#35;")
                .replace("\"", "#quot;")
                .replace("`", "#96;")
                .replace("<", "#lt;")
                .replace(">", "#gt;");
        return '"' + text + '"';
    }
}
