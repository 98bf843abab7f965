package dev.medley.models;

import dev.medley.kernel.TextLength;
import dev.medley.models.Digest.Citation;
import dev.medley.models.Digest.Node;
import dev.medley.models.Digest.Topic;
import dev.medley.models.DigestRequest.Output;
import dev.medley.models.VideoDescription.Chapter;
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

    public static final long MIN_CHAPTER_MS = 10_000;
    public static final int MAX_FINDINGS = 50;
    public static final int MAX_HASHTAGS = 10;

    private static final int MAX_STATEMENT = 2_000;
    private static final int MAX_DESCRIPTION = 5_000;
    private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{M}\\p{N}_]{1,60}");
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
        DigestFindings findings = digest.findings();
        rules.check(Output.DECISIONS, findings.decisions(), rules::citations);
        rules.check(Output.ACTIONS, findings.actions(), rules::actions);
        rules.check(Output.QUESTIONS, findings.questions(), rules::citations);
        rules.check(Output.SENTIMENT, findings.sentiment(), rules::sentiment);
        rules.check(Output.CATEGORIES, findings.categories(), rules::categories);
        rules.check(Output.VIDEO_DESCRIPTION, findings.video(), rules::video);
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

    private void citations(List<Citation> citations) {
        expect(citations.size() <= MAX_FINDINGS, "There are more than " + MAX_FINDINGS + " of a kind.");
        citations.forEach(citation -> text("What was found", citation.text(), MAX_STATEMENT));
    }

    private void actions(List<ActionItem> actions) {
        expect(actions.size() <= MAX_FINDINGS, "There are more than " + MAX_FINDINGS + " of a kind.");
        for (ActionItem action : actions) {
            text("An action", action.what(), MAX_STATEMENT);
            expect(!instructions.cover(action.what()), "An action" + OBEYS);
        }
    }

    private void sentiment(TextSentiment sentiment) {
        expect(Math.abs(sentiment.score()) <= 1, "The score of the sentiment is not between -1 and 1.");
        for (TextSentiment.SentimentPart part : sentiment.parts()) {
            expect(Math.abs(part.score()) <= 1, "The score of a part's sentiment is not between -1 and 1.");
        }
    }

    private void categories(List<TextCategory> categories) {
        List<String> given = request.style().categories();
        List<String> known = given.isEmpty() ? TextCategories.DEFAULT : given;
        double sum = 0;
        for (TextCategory category : categories) {
            expect(known.contains(category.label()), "A category is none of " + known + ".");
            expect(
                    category.weight() >= 0 && category.weight() <= 1,
                    "The weight of a category is not between 0 and 1.");
            sum += category.weight();
        }
        expect(sum <= 1 + TOLERANCE, "The weights of the categories sum to more than 1.");
    }

    private void video(VideoDescription video) {
        label("The title of the video", video.title());
        text("The description of the video", video.description(), MAX_DESCRIPTION);
        expect(!instructions.linkIn(video.description()), "The description of the video" + LURES);
        long next = 0;
        for (Chapter chapter : video.chapters()) {
            label("A chapter", chapter.title());
            expect(chapter.startMs() >= next, "A chapter begins less than 10 seconds behind the one before.");
            next = chapter.startMs() + MIN_CHAPTER_MS;
        }
        expect(
                video.chapters().isEmpty() || video.chapters().getFirst().startMs() == 0,
                "The first chapter does not begin at 0:00.");
        expect(video.hashtags().size() <= MAX_HASHTAGS, "There are more than " + MAX_HASHTAGS + " hashtags.");
        video.hashtags()
                .forEach(tag -> expect(HASHTAG.matcher(tag).matches(), "A hashtag is no word behind the sign #."));
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
