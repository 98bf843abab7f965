package dev.medley.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.Digest.Node;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class MindMapFormatTest {

    private static final Node MAP = new Node(
            "Heating",
            List.of(
                    new Node("Heat pump", List.of(new Node("60% \"off\"", List.of()))),
                    new Node("A & <b>B</b>\u0001\nand C", List.of())));

    @Test
    void markdownIsAHeadingAndNestedLists() {
        assertThat(MindMapFormat.MARKDOWN.render(MAP)).isEqualTo("""
                # Heating

                - Heat pump
                  - 60% "off"
                - A & \\<b\\>B\\</b\\> and C
                """);
    }

    @Test
    void opmlIsOneOutlineANode() throws Exception {
        Element opml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(MindMapFormat.OPML.render(MAP))))
                .getDocumentElement();
        assertThat(opml.getAttribute("version")).isEqualTo("2.0");
        assertThat(opml.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Heating");
        var outlines = opml.getElementsByTagName("outline");
        assertThat(outlines.getLength()).isEqualTo(4);
        assertThat(((Element) outlines.item(2)).getAttribute("text")).isEqualTo("60% \"off\"");
        assertThat(((Element) outlines.item(3)).getAttribute("text")).isEqualTo("A & <b>B</b> and C");
    }

    @Test
    void mermaidIsAnIndentedDiagram() {
        assertThat(MindMapFormat.MERMAID.render(MAP)).isEqualTo("""
                mindmap
                  root(("Heating"))
                    ["Heat pump"]
                      ["60% #quot;off#quot;"]
                    ["A & #lt;b#gt;B#lt;/b#gt; and C"]
                """);
    }
}
