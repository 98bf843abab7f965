package dev.medley.generation;

import dev.medley.models.Digest;
import dev.medley.models.Digest.Citation;
import dev.medley.models.Digest.Node;
import dev.medley.models.Digest.Topic;
import dev.medley.models.DigestFindings;
import dev.medley.models.DigestRequest;
import dev.medley.models.DigestRequest.Output;
import dev.medley.models.DigestRules;
import dev.medley.models.Model;
import dev.medley.models.Quotations;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a model filled into the schema. Takes anything: what is not of the kind that it should be counts as missing or
 * empty, which the rules then find.
 */
final class DigestAnswer {

    private final AnswerNode answer;
    private final DigestRequest request;
    private final Quotations quotations;

    DigestAnswer(AnswerNode answer, DigestRequest request) {
        this.answer = answer;
        this.request = request;
        quotations = new Quotations(request.spoken());
    }

    Digest digest(Model model) {
        return new Digest(
                asked(Output.SUMMARY, "summary", AnswerNode::text),
                asked(Output.SUMMARY, "quotations", this::citations),
                asked(Output.TOPICS, "topics", DigestAnswer::topics),
                asked(Output.MIND_MAP, "mindMap", root -> node(root, DigestRules.MAX_LEVELS + 1)),
                asked(Output.SOCIAL_POST, "socialPost", AnswerNode::text),
                findings(),
                model);
    }

    private DigestFindings findings() {
        AnsweredFindings findings = new AnsweredFindings(request, quotations);
        return new DigestFindings(
                asked(Output.DECISIONS, "decisions", this::citations),
                asked(Output.ACTIONS, "actions", findings::actions),
                asked(Output.QUESTIONS, "questions", this::citations),
                asked(Output.SENTIMENT, "sentiment", findings::sentiment),
                asked(Output.CATEGORIES, "categories", AnsweredFindings::categories),
                asked(Output.VIDEO_DESCRIPTION, "video", findings::video));
    }

    private <T> @Nullable T asked(Output output, String name, Function<AnswerNode, T> read) {
        AnswerNode member = answer.get(name);
        return request.outputs().contains(output) && !member.isMissing() ? read.apply(member) : null;
    }

    /** Only what the text really says: a model may quote what nobody said. */
    private List<Citation> citations(AnswerNode list) {
        return list.items(AnswerNode::text).stream()
                .map(quotations::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Topic> topics(AnswerNode list) {
        return list.items(topic -> new Topic(topic.get("label").text(), topic.number("weight"))).stream()
                .sorted(Comparator.comparingDouble(Topic::weight).reversed())
                .toList();
    }

    /** One level more than allowed is read, for the rules to find. */
    private static Node node(AnswerNode node, int levels) {
        return new Node(
                node.get("label").text(),
                levels == 0 ? List.of() : node.get("children").items(child -> node(child, levels - 1)));
    }
}
