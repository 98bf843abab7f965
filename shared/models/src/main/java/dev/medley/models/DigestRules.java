package dev.medley.models;

import dev.medley.kernel.TextLength;
import dev.medley.models.Digest.Node;
import dev.medley.models.Digest.Topic;
import dev.medley.models.DigestRequest.Output;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a digest must keep to before anybody sees it, whichever model wrote it. */
public final class DigestRules {

    public static final int MAX_TOPICS = 20;
    public static final int MAX_LEVELS = 3;
    public static final int MAX_CHILDREN = 7;

    private static final int MAX_SUMMARY = 20_000;
    private static final int MAX_LABEL = 200;

    /** Weights are decimal fractions, which binary ones miss a little. */
    private static final double TOLERANCE = 1e-9;

    /** NUL and half a surrogate pair: no database keeps them as text. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?…])\\s+|\\n+");

    private static final String OBEYS = " repeats what the text says to the machine that reads it.";
    private static final String LURES = " holds a link from what the text says to the machine that reads it.";

    private final DigestRequest request;
    private final MachineInstructions instructions;
    private final Set<String> faults = new LinkedHashSet<>();

    private DigestRules(DigestRequest request) {
        this.request = request;
        instructions = MachineInstructions.in(request.spoken());
    }

    /** What is wrong with an answer, in words that a model can act on; empty for a good one. */
    public static List<String> faults(DigestRequest request, Digest digest) {
        DigestRules rules = new DigestRules(request);
        rules.check(Output.SUMMARY, digest.summary(), rules::summary);
        rules.check(Output.TOPICS, digest.topics(), rules::topics);
        rules.check(Output.MIND_MAP, digest.mindMap(), root -> rules.node(root, MAX_LEVELS));
        rules.check(Output.SOCIAL_POST, digest.socialPost(), rules::socialPost);
        return List.copyOf(rules.faults);
    }

    private <T> void check(Output output, @Nullable T value, Consumer<T> rules) {
        boolean asked = request.outputs().contains(output);
        expect(asked == (value != null), output + (asked ? " is missing." : " was not asked for."));
        if (value != null) {
            rules.accept(value);
        }
    }

    private void summary(String summary) {
        text("The summary", summary, MAX_SUMMARY);
        expect(!instructions.linkIn(summary), "The summary" + LURES);
    }

    private void topics(List<Topic> topics) {
        expect(topics.size() <= MAX_TOPICS, "There are more than " + MAX_TOPICS + " topics.");
        double sum = 0;
        for (Topic topic : topics) {
            label("A topic", topic.label());
            expect(topic.weight() >= 0 && topic.weight() <= 1, "The weight of a topic is not between 0 and 1.");
            sum += topic.weight();
        }
        expect(sum <= 1 + TOLERANCE, "The weights of the topics sum to more than 1.");
    }

    private void node(Node node, int levels) {
        label("A node of the mind map", node.label());
        expect(
                node.children().size() <= MAX_CHILDREN,
                "A node of the mind map has more than " + MAX_CHILDREN + " children.");
        if (levels > 0) {
            node.children().forEach(child -> node(child, levels - 1));
        } else {
            expect(node.children().isEmpty(), "The mind map has more than " + MAX_LEVELS + " levels below its root.");
        }
    }

    private void socialPost(String post) {
        int limit = request.network().limit();
        int length = PostLength.of(request.network()).of(post);
        text("The post", post, Integer.MAX_VALUE);
        expect(!instructions.linkIn(post), "The post" + LURES);
        expect(SENTENCES.splitAsStream(post).noneMatch(instructions::cover), "The post" + OBEYS);
        expect(length <= limit, "The post is %d characters long, of which %d are allowed.".formatted(length, limit));
    }

    private void label(String what, String label) {
        text(what, label, MAX_LABEL);
        expect(!InstructionWordings.in(label) && !instructions.linkIn(label), what + OBEYS);
    }

    private void text(String what, String text, int longest) {
        expect(!text.isBlank(), what + " is empty.");
        expect(TextLength.codePoints(text) <= longest, what + " is longer than " + longest + " characters.");
        expect(!UNWRITABLE.matcher(text).find(), what + " has a character that cannot be written.");
    }

    private void expect(boolean kept, String fault) {
        if (!kept) {
            faults.add(fault);
        }
    }
}
