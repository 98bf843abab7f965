package dev.medley.generation;

import dev.medley.kernel.TextLength;
import dev.medley.models.ActionItem;
import dev.medley.models.ChapterMarks;
import dev.medley.models.Digest.Citation;
import dev.medley.models.DigestRequest;
import dev.medley.models.Quotations;
import dev.medley.models.SpokenClock;
import dev.medley.models.TextCategory;
import dev.medley.models.TextSentiment;
import dev.medley.models.TextSentiment.SentimentPart;
import dev.medley.models.Tone;
import dev.medley.models.VideoDescription;
import dev.medley.models.VideoDescription.Chapter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what a model found beside the summary; what it says of places counts where the text says it word for word. */
final class AnsweredFindings {

    private static final int MAX_SHOWN = 120;
    private static final double SURE = 0.15;

    private final DigestRequest request;
    private final Quotations quotations;

    AnsweredFindings(DigestRequest request, Quotations quotations) {
        this.request = request;
        this.quotations = quotations;
    }

    List<ActionItem> actions(AnswerNode list) {
        return list.items(action -> new ActionItem(
                action.get("what").text(),
                action.filled("who"),
                action.filled("when"),
                quotations.find(action.get("quotation").text()).orElse(null)));
    }

    TextSentiment sentiment(AnswerNode sentiment) {
        double score = sentiment.number("score");
        List<SentimentPart> parts = sentiment.get("parts").items(this::part).stream()
                .flatMap(Optional::stream)
                .toList();
        return new TextSentiment(sentiment.flag("mixed") ? Tone.MIXED : tone(score), score, parts);
    }

    private Optional<SentimentPart> part(AnswerNode part) {
        double score = part.number("score");
        Optional<Citation> place = quotations.find(part.get("quotation").text());
        return Double.isNaN(score)
                ? Optional.empty()
                : place.map(found -> new SentimentPart(
                        TextLength.beginning(found.text(), MAX_SHOWN),
                        found.speaker(),
                        found.startMs(),
                        found.endMs(),
                        tone(score),
                        score));
    }

    private static Tone tone(double score) {
        if (score >= SURE) {
            return Tone.POSITIVE;
        }
        return score <= -SURE ? Tone.NEGATIVE : Tone.NEUTRAL;
    }

    static List<TextCategory> categories(AnswerNode list) {
        return list
                .items(category -> new TextCategory(category.get("label").text(), category.number("weight")))
                .stream()
                .sorted(Comparator.comparingDouble(TextCategory::weight).reversed())
                .toList();
    }

    VideoDescription video(AnswerNode video) {
        SpokenClock clock = new SpokenClock(request.spoken());
        List<Chapter> chapters = new ArrayList<>();
        for (AnswerNode chapter : video.get("chapters").items(item -> item)) {
            OptionalLong start = clock.startOf(chapter.get("quotation").text());
            if (start.isPresent()) {
                chapters.add(new Chapter(start.getAsLong(), chapter.get("title").text()));
            }
        }
        return new VideoDescription(
                video.get("title").text(),
                Objects.requireNonNullElse(video.textOrNull("description"), ""),
                ChapterMarks.of(chapters),
                video.get("hashtags").items(AnswerNode::text),
                clock.isEstimated());
    }
}
