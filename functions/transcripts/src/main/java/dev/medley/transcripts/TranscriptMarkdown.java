package dev.medley.transcripts;

import dev.medley.markdown.Markdown;
import dev.medley.models.ActionItem;
import dev.medley.models.Digest;
import dev.medley.models.Digest.Citation;
import dev.medley.models.Digest.Node;
import dev.medley.models.DigestFindings;
import dev.medley.models.TextSentiment;
import dev.medley.models.VideoDescription;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A transcript for readers. */
final class TranscriptMarkdown {

    private final StringBuilder text = new StringBuilder();

    private TranscriptMarkdown() {}

    static String of(Transcript transcript, Digest digest) {
        TranscriptMarkdown markdown = new TranscriptMarkdown();
        markdown.text.append(Markdown.heading(1, title(transcript)));
        markdown.digest(digest);
        markdown.findings(digest.findings());
        markdown.section("Transcript", Objects.requireNonNullElse(transcript.text(), ""));
        return markdown.text.toString();
    }

    static String title(Transcript transcript) {
        return Objects.requireNonNullElse(transcript.request().options().title(), "Transcript");
    }

    private void digest(Digest digest) {
        section("Summary", digest.summary());
        list(
                "Topics",
                digest.topics(),
                topic -> "%s (%d %%)".formatted(topic.label(), Math.round(100 * topic.weight())));
        Node mindMap = digest.mindMap();
        if (mindMap != null) {
            text.append(Markdown.heading(2, "Mind map"));
            node(mindMap, "");
            text.append('\n');
        }
        section("Post", digest.socialPost());
    }

    private void findings(DigestFindings findings) {
        list("Decisions", findings.decisions(), TranscriptMarkdown::cited);
        list("Actions", findings.actions(), TranscriptMarkdown::action);
        list("Questions", findings.questions(), TranscriptMarkdown::cited);
        list("Categories", findings.categories(), category -> category.label());
        TextSentiment sentiment = findings.sentiment();
        if (sentiment != null) {
            section(
                    "Sentiment",
                    "%s (%.2f)".formatted(sentiment.tone().name().toLowerCase(Locale.ROOT), sentiment.score()));
        }
        VideoDescription video = findings.video();
        if (video != null) {
            section(video.title(), video.description());
            list("Chapters", video.chapters(), chapter -> time(chapter.startMs()) + " " + chapter.title());
            section("Hashtags", String.join(" ", video.hashtags()));
        }
    }

    private void section(String heading, @Nullable String body) {
        if (body != null && !body.isBlank()) {
            text.append(Markdown.heading(2, heading))
                    .append(Markdown.escaped(body.strip()))
                    .append("\n\n");
        }
    }

    private <T> void list(String heading, @Nullable List<T> items, Function<T, String> line) {
        if (items != null && !items.isEmpty()) {
            text.append(Markdown.heading(2, heading));
            items.forEach(
                    item -> text.append("- ").append(oneLine(line.apply(item))).append('\n'));
            text.append('\n');
        }
    }

    private void node(Node node, String indent) {
        text.append(indent).append("- ").append(oneLine(node.label())).append('\n');
        node.children().forEach(child -> node(child, indent + "  "));
    }

    private static String oneLine(String line) {
        return Markdown.escaped(line.replaceAll("\\s+", " ").strip());
    }

    private static String cited(Citation citation) {
        String speaker = citation.speaker() == null ? "" : citation.speaker() + ": ";
        return (citation.startMs() == null ? "" : time(citation.startMs()) + " ") + speaker + citation.text();
    }

    private static String action(ActionItem action) {
        return (action.who() == null ? "" : action.who() + ": ")
                + action.what()
                + (action.when() == null ? "" : " (" + action.when() + ")");
    }

    private static String time(long ms) {
        long seconds = ms / 1000;
        return seconds >= 3600
                ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
                : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
