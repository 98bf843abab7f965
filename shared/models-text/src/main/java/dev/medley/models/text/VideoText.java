package dev.medley.models.text;

import dev.medley.kernel.TextLength;
import dev.medley.models.ChapterMarks;
import dev.medley.models.Digest.Topic;
import dev.medley.models.InstructionWordings;
import dev.medley.models.SpokenClock;
import dev.medley.models.VideoDescription;
import dev.medley.models.VideoDescription.Chapter;
import dev.medley.models.spoken.SpokenText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What stands beside a video: its main phrases as title, its best sentences, and chapters where its words change. */
final class VideoText {

    private static final int SENTENCES_PER_CHAPTER = 8;
    private static final int MIN_SENTENCES = 3;
    private static final int MOST_CHAPTERS = 12;
    private static final int MOST_TAGS = 5;
    private static final int DESCRIPTION_WORDS = 60;
    private static final int MAX_TITLE = 100;

    private final WeightedText text;
    private final SpokenClock clock;

    VideoText(WeightedText text, SpokenText spoken) {
        this.text = text;
        clock = new SpokenClock(spoken);
    }

    VideoDescription description() {
        List<Sentence> best = new Selection(text.words(), text.sentences(), text.scores()).within(DESCRIPTION_WORDS);
        List<Sentence> told = best.isEmpty() ? text.sentences().subList(0, 1) : best;
        String description = String.join(" ", told.stream().map(Sentence::text).toList());
        return new VideoDescription(title(told), description, chapters(), tags(), clock.isEstimated());
    }

    private String title(List<Sentence> told) {
        List<String> labels = text.mainPhrases(3).stream()
                .map(ranked -> ranked.phrase().label())
                .toList();
        String title = labels.isEmpty() ? told.getFirst().text() : String.join(", ", labels);
        return TextLength.beginning(Words.capitalised(title, text.grammar().locale()), MAX_TITLE);
    }

    private List<Chapter> chapters() {
        List<Sentence> sentences = text.sentences();
        int most = Math.clamp(sentences.size() / SENTENCES_PER_CHAPTER, 1, MOST_CHAPTERS);
        Set<String> used = new HashSet<>();
        List<Chapter> chapters = new ArrayList<>();
        for (List<Sentence> segment : TopicSegments.of(sentences, most, MIN_SENTENCES)) {
            long start = start(segment);
            if (start >= 0) {
                chapters.add(new Chapter(start, label(segment, used)));
            }
        }
        return ChapterMarks.of(chapters);
    }

    /** Less than 0 where it is not known. */
    private long start(List<Sentence> segment) {
        for (Sentence sentence : segment) {
            Long start = sentence.place().startMs();
            if (start != null) {
                return start;
            }
            if (clock.isEstimated()) {
                long estimated = clock.startOf(sentence.text()).orElse(-1);
                if (estimated >= 0) {
                    return estimated;
                }
            }
        }
        return -1;
    }

    /** The phrase that is said most in it for how often it is said elsewhere. */
    private String label(List<Sentence> segment, Set<String> used) {
        int from = segment.getFirst().index();
        int until = segment.getLast().index();
        String best = "";
        double most = 0;
        for (Keyphrases.Ranked ranked : text.phrases()) {
            Phrase phrase = ranked.phrase();
            double here = phrase.sentences().subSet(from, true, until, true).size();
            double worth = ranked.score() * here * here / phrase.sentences().size();
            String label = Words.capitalised(phrase.label(), text.grammar().locale());
            if (worth > most && !used.contains(label.toLowerCase(Locale.ROOT)) && !InstructionWordings.in(label)) {
                most = worth;
                best = label;
            }
        }
        String label = best.isEmpty() ? TextLength.beginning(segment.getFirst().text(), MAX_TITLE / 2) : best;
        used.add(label.toLowerCase(Locale.ROOT));
        return label;
    }

    private List<String> tags() {
        return text.topics().stream()
                .map(Topic::label)
                .map(SocialPost::tag)
                .filter(tag -> tag.length() > 1 && tag.length() <= 30)
                .distinct()
                .limit(MOST_TAGS)
                .toList();
    }
}
