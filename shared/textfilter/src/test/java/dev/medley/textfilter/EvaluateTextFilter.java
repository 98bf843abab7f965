package dev.medley.textfilter;

import dev.medley.textfilter.LabelledTexts.LabelledText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Precision and recall of the filter on the written texts: {@code mvn -pl shared/textfilter test-compile
 * exec:exec@evaluate}. Prints the tables of {@code docs/models/moderation.md}.
 */
final class EvaluateTextFilter {

    private static final CompiledRules RULES = CompiledRules.of(DefaultRules.of(DefaultRules.REVIEW), null);
    private static final double CUT = 0.5;

    /** How often something was found rightly, wrongly, and not at all. */
    record Count(int right, int wrong, int missed) {

        double precision() {
            return right + wrong == 0 ? 1 : right / (double) (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : right / (double) (right + missed);
        }
    }

    private EvaluateTextFilter() {}

    public static void main(String[] args) {
        boolean says = args.length > 0;
        List<LabelledText> signals = LabelledTexts.read("signals.tsv");
        for (String category : List.of("profanity", "personal-data", "link", "spam", "prompt-injection")) {
            print("rules", category, count(signals, category, finds(category), says));
        }
        for (String texts : List.of("hate.tsv", "hate-held-out.tsv")) {
            print("rules", "hate", count(LabelledTexts.read(texts), "hate", finds("hate"), says));
        }
        for (String language : List.of("zh", "ja", "ko")) {
            print("words", language, count(LabelledTexts.read("unspaced.tsv"), language, finds("profanity"), says));
        }
        List<LabelledText> held = LabelledTexts.read("sentences-held-out.tsv");
        for (String category : List.of("harassment", "spam", "threat")) {
            print("lists", category, count(held, category, EvaluateTextFilter::listed, false));
            for (double cut : new double[] {0.5, 0.7, 0.8, 0.9}) {
                print(
                        "classifier " + cut,
                        category,
                        count(held, category, classified(category, cut), says && cut == 0.8));
            }
        }
    }

    static Predicate<String> finds(String category) {
        return text -> RULES.examine(text, AuthorState.NEW).findings().stream()
                .anyMatch(finding -> finding.score() >= CUT
                        && (finding.category().equals(category)
                                || (category.equals("profanity")
                                        && finding.category().equals(FilterCategory.ABUSIVE_WORD))));
    }

    static boolean listed(String text) {
        return finds("profanity").test(text);
    }

    static Predicate<String> classified(String category, double cut) {
        return text -> {
            Map<String, Double> scores = TextClassifier.bundled().score(text);
            return scores.getOrDefault(category, 0.0) >= cut;
        };
    }

    static Count count(List<LabelledText> texts, String category, Predicate<String> finds, boolean says) {
        int right = 0;
        List<String> wrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (LabelledText text : texts) {
            boolean isFound = finds.test(text.text());
            if (isFound && text.category().equals(category)) {
                right++;
            } else if (isFound && text.category().equals("none")) {
                wrong.add(text.text());
            } else if (!isFound && text.category().equals(category)) {
                missed.add(text.text());
            }
        }
        if (says) {
            wrong.forEach(text -> System.out.println("  wrong: " + text));
            missed.forEach(text -> System.out.println("  missed: " + text));
        }
        return new Count(right, wrong.size(), missed.size());
    }

    private static void print(String what, String category, Count count) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f | %.2f | %d |%n",
                what,
                category,
                count.precision(),
                count.recall(),
                count.right() + count.missed());
    }
}
