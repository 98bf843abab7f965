package dev.medley.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.Digest.Node;
import dev.medley.models.spoken.SpokenText;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MindMapTest {

    private static Node map(Grammar grammar, String text) {
        return new MindMap(WeightedText.of(grammar, new TextReader(grammar).read(SpokenText.of(text)), Set.of()))
                .root();
    }

    @Test
    void staysSmallAndSaysNothingTwice() throws IOException {
        for (var transcript : MarkedTranscript.all()) {
            var root = map(transcript.grammar(), transcript.text());

            assertThat(root.children()).hasSizeBetween(1, 7);
            assertThat(depth(root)).isLessThanOrEqualTo(4);
            assertThat(nodes(root).map(node -> node.children().size())).allMatch(size -> size <= 7);
            assertThat(labels(root)).doesNotHaveDuplicates();
            assertThat(labels(root))
                    .allSatisfy(label -> assertThat(label.split(" ", -1)).hasSizeLessThanOrEqualTo(3));
        }
    }

    @Test
    void whatIsSaidTogetherHangsTogether() {
        var root = map(
                Grammar.ENGLISH,
                "The zoo has wolves and bears. The zoo has wolves in a forest. The bears of the zoo like honey. The"
                        + " zoo is open.");

        assertThat(root.label()).isEqualTo("Zoo");
        assertThat(root.children()).extracting(Node::label).contains("Wolves", "Bears");
        assertThat(root.children())
                .filteredOn(node -> node.label().equals("Bears"))
                .flatExtracting(Node::children)
                .extracting(Node::label)
                .contains("Honey");
    }

    @Test
    void aTextWithoutNounsIsItsOwnTitle() {
        assertThat(map(Grammar.ENGLISH, "We did so because we could.").label()).isEqualTo("We did so because we");
    }

    private static int depth(Node node) {
        return 1 + node.children().stream().mapToInt(MindMapTest::depth).max().orElse(0);
    }

    private static Stream<Node> nodes(Node node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(MindMapTest::nodes));
    }

    private static List<String> labels(Node root) {
        return nodes(root).map(Node::label).toList();
    }
}
