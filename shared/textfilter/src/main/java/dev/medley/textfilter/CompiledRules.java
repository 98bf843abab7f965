package dev.medley.textfilter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of a place, ready to be used on texts. Knows no database: what it knows of an author it is told. */
public final class CompiledRules {

    /** What the classifier thinks less likely than not is no finding. */
    private static final double LIKELY = 0.5;

    private final PlaceRules rules;
    private final @Nullable UUID guidelineId;
    private final WordList words;

    private CompiledRules(PlaceRules rules, @Nullable UUID guidelineId) {
        this.rules = rules;
        this.guidelineId = guidelineId;
        this.words = new WordList(rules.allowed());
        BundledWords.addTo(words, rules.languages());
        if (!rules.languages().isEmpty()) {
            BundledWords.addCommon(words);
        }
        rules.words()
                .forEach(word -> words.add(
                        word.word(),
                        new WordList.Entry(
                                FilterCategory.LISTED_WORD, word.severity().score(), "word:" + word.word())));
    }

    /**
     * Makes rules ready.
     *
     * @param guidelineId what is told to somebody whose text is refused
     */
    public static CompiledRules of(PlaceRules rules, @Nullable UUID guidelineId) {
        return new CompiledRules(rules, guidelineId);
    }

    /** What becomes of a text that somebody writes. */
    public FilterVerdict examine(String text, AuthorState author) {
        List<FilterFinding> findings = find(text, author);
        FilterAction action = FilterAction.ALLOW;
        for (FilterFinding finding : findings) {
            action = action.or(threshold(finding).action(finding));
        }
        String masked = mask(text, findings);
        return new FilterVerdict(action, action == FilterAction.HOLD ? text : masked, masked, findings, guidelineId);
    }

    private List<FilterFinding> find(String text, AuthorState author) {
        FoldedText folded = FoldedText.of(text);
        List<FilterFinding> findings = new ArrayList<>(words.find(folded));
        findings.addAll(PersonalData.find(PlainWidth.of(text), rules.phoneRegions()));
        findings.addAll(LinkSearch.find(text, rules, rules.mostLinks() + author.trustLevel()));
        findings.addAll(SpamSigns.find(text, rules, author));
        findings.addAll(PromptInjection.find(text, folded));
        findings.addAll(HateSpeech.find(text, folded));
        TextClassifier.bundled().score(text).forEach((category, score) -> {
            if (score >= LIKELY && !threshold(category).isNever()) {
                findings.add(FilterFinding.ofWhole(category, score, "classifier"));
            }
        });
        if (author.isSuspended() || author.isLimited()) {
            double score = author.isSuspended() ? 1 : 0.5;
            findings.add(FilterFinding.ofWhole(
                    FilterCategory.STANDING, score, author.isSuspended() ? "suspended" : "limited"));
        }
        findings.removeIf(finding -> finding.score() <= 0);
        findings.sort(Comparator.comparingInt(FilterFinding::start).thenComparing(FilterFinding::category));
        return findings;
    }

    private String mask(String text, List<FilterFinding> findings) {
        StringBuilder masked = new StringBuilder();
        int at = 0;
        for (FilterFinding finding : findings) {
            if (threshold(finding).masks(finding) && finding.start() >= at) {
                masked.append(text, at, finding.start()).append(finding.mask());
                at = finding.end();
            }
        }
        return masked.append(text, at, text.length()).toString();
    }

    private Threshold threshold(FilterFinding finding) {
        return threshold(finding.category());
    }

    private Threshold threshold(String category) {
        return rules.thresholds().getOrDefault(category, Threshold.NEVER);
    }
}
