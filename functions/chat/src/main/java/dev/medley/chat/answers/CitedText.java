package dev.medley.chat.answers;

import dev.medley.chat.conversations.AnswerSpan;
import dev.medley.chat.conversations.Answerer;
import dev.medley.chat.conversations.Citation;
import dev.medley.chat.passages.FoundPassage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads what a model wrote: which sentence cites which passages, and whether they support it. */
final class CitedText {

    private static final Pattern MARK = Pattern.compile("\\s*\\[(\\d{1,3})]");

    private static final Pattern SENTENCE =
            Pattern.compile("(?s)\\S.*?(?:[.!?…]+[\"”’)]*(?:\\s*\\[\\d{1,3}])*(?=\\s|$)|(?=\\n)|$)");

    private CitedText() {}

    /**
     * @param isSupported whether passages say what a sentence says
     */
    static AnswerDraft of(
            String written,
            List<FoundPassage> passages,
            BiPredicate<String, List<FoundPassage>> isSupported,
            String model,
            long cost) {
        String text = withoutInvented(written.strip(), passages.size());
        List<AnswerSpan> spans = new ArrayList<>();
        Map<Integer, List<String>> cited = new TreeMap<>();
        for (MatchResult sentence : SENTENCE.matcher(text).results().toList()) {
            List<Integer> numbers = numbers(sentence.group());
            String said = MARK.matcher(sentence.group()).replaceAll("");
            boolean grounded = isSupported.test(
                    said,
                    numbers.stream().map(number -> passages.get(number - 1)).toList());
            spans.add(new AnswerSpan(sentence.start(), sentence.end(), grounded, numbers));
            numbers.forEach(number ->
                    cited.computeIfAbsent(number, _ -> new ArrayList<>()).add(said));
        }
        List<Citation> citations = cited.entrySet().stream()
                .map(entry -> citation(entry.getKey(), passages.get(entry.getKey() - 1), entry.getValue()))
                .toList();
        return new AnswerDraft(text, true, Answerer.GENERATIVE, null, spans, citations, model, cost);
    }

    private static Citation citation(int number, FoundPassage passage, List<String> said) {
        return ExtractiveAnswerer.citation(number, passage, Groundedness.quote(passage, said));
    }

    /** Marks of passages that are not there are taken out. */
    private static String withoutInvented(String text, int most) {
        return MARK.matcher(text)
                .replaceAll(mark -> {
                    int number = Integer.parseInt(mark.group(1));
                    return number >= 1 && number <= most ? java.util.regex.Matcher.quoteReplacement(mark.group()) : "";
                })
                .strip();
    }

    private static List<Integer> numbers(String sentence) {
        return MARK.matcher(sentence)
                .results()
                .map(mark -> Integer.valueOf(mark.group(1)))
                .distinct()
                .toList();
    }
}
