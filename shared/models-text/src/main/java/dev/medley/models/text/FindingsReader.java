package dev.medley.models.text;

import dev.medley.models.ActionItem;
import dev.medley.models.Digest.Citation;
import dev.medley.models.DigestRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds decisions, tasks and questions by the wordings that they usually have; what is worded otherwise is missed. */
final class FindingsReader {

    private static final int MIN_QUESTION = 4;
    private static final double MIN_QUESTION_CONTENT = 2;

    private final WeightedText text;
    private final SpeechCues cues;

    FindingsReader(WeightedText text) {
        this.text = text;
        cues = SpeechCues.of(text.grammar());
    }

    List<Citation> decisions() {
        return cited(text.sentences().stream()
                .filter(sentence -> !sentence.isQuestion())
                .filter(sentence -> sentence.content().size() >= 2)
                .filter(sentence -> cues.decision().matcher(plain(sentence)).find()));
    }

    List<Citation> questions() {
        return cited(text.sentences().stream()
                .filter(Sentence::isQuestion)
                .filter(sentence -> sentence.wordCount() >= MIN_QUESTION)
                .filter(sentence -> sentence.content().size() >= MIN_QUESTION_CONTENT));
    }

    List<ActionItem> actions() {
        return text.sentences().stream()
                .map(this::action)
                .flatMap(Optional::stream)
                .limit(DigestRules.MAX_FINDINGS)
                .toList();
    }

    private Optional<ActionItem> action(Sentence sentence) {
        String words = plain(sentence);
        Matcher request = cues.request().matcher(words);
        if (request.find()) {
            return Optional.of(item(sentence, named(request.group(1), request.group(2))));
        }
        Matcher task = cues.task().matcher(words);
        if (sentence.isQuestion() || !task.find()) {
            return Optional.empty();
        }
        String who = task.group(1);
        boolean isSelf = cues.self().matcher(who).matches();
        @Nullable String speaker = sentence.speaker().isEmpty() ? null : sentence.speaker();
        boolean isOne = who.equalsIgnoreCase("i") || who.equalsIgnoreCase("ich");
        return Optional.of(item(sentence, isSelf ? (isOne ? speaker : null) : named(who, null)));
    }

    private ActionItem item(Sentence sentence, @Nullable String who) {
        Matcher when = cues.when().matcher(plain(sentence));
        return new ActionItem(sentence.text(), who, when.find() ? when.group(1) : null, citation(sentence));
    }

    /** A pronoun names nobody, and neither does what is written small. */
    private @Nullable String named(@Nullable String one, @Nullable String other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .filter(name -> !name.isEmpty() && Character.isUpperCase(name.charAt(0)))
                .filter(name -> !text.words().is(WordLists.Role.STOP, name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private static List<Citation> cited(Stream<Sentence> sentences) {
        return sentences
                .limit(DigestRules.MAX_FINDINGS)
                .map(FindingsReader::citation)
                .toList();
    }

    static Citation citation(Sentence sentence) {
        return new Citation(
                sentence.text(),
                sentence.speaker().isEmpty() ? null : sentence.speaker(),
                sentence.place().startMs(),
                sentence.place().endMs());
    }

    private static String plain(Sentence sentence) {
        return sentence.text().replace('’', '\'');
    }
}
