package dev.medley.moderation.rules;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.textfilter.AuthorState;
import dev.medley.textfilter.CompiledRules;
import dev.medley.textfilter.FilterAction;
import dev.medley.textfilter.FilterCategory;
import dev.medley.textfilter.FilterVerdict;
import dev.medley.textfilter.PlaceRules;
import dev.medley.textfilter.TextFilter;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks of texts, and what is said of them. */
@Singleton
public class CheckService {

    /** How many texts rules are tried on. */
    static final int TRIED = 200;

    /** How many texts are shown that would fare otherwise. */
    private static final int SHOWN = 20;

    private static final int MOST_RULES = 200;
    private static final Duration KEPT = Duration.ofDays(30);

    private final CheckRepository repository;
    private final RuleService rules;
    private final TextFilter filter;
    private final Clock clock;

    protected CheckService(CheckRepository repository, RuleService rules, TextFilter filter, Clock clock) {
        this.repository = repository;
        this.rules = rules;
        this.filter = filter;
        this.clock = clock;
    }

    /** A text that would fare otherwise. */
    public record Difference(String text, FilterAction before, FilterVerdict after) {}

    /** What other rules would do to the latest texts. */
    public record Preview(int texts, List<Difference> differences, int changed) {}

    /**
     * What the filter says of a text.
     *
     * @param authorId who wrote it; null where that does not matter. Their writing is noted
     */
    @Transactional
    public TextCheck check(UUID accountId, String place, String text, @Nullable UUID authorId) {
        RuleService.require(place);
        FilterVerdict verdict = authorId == null ? filter.check(place, text) : filter.check(place, authorId, text);
        TextCheck check = new TextCheck(
                Ids.next(clock),
                accountId,
                place,
                text,
                verdict,
                rules.find(place).version(),
                clock.instant());
        repository.add(check);
        return check;
    }

    /** Keeps what somebody says of a check: of what was found in a category, or that nothing was and should have been. */
    @Transactional
    public void say(UUID accountId, UUID checkId, String category, FindingVerdict verdict) {
        TextCheck check = repository
                .find(checkId)
                .orElseThrow(() -> Refusal.notFound("text-check-unknown", "There is no such check."));
        if (!FilterCategory.ALL.contains(category)) {
            throw Refusal.invalid(
                    "filter-category-unknown", "/category", "The filter does not look for such a category.");
        }
        List<String> found = check.verdict().findings().stream()
                .filter(finding -> finding.category().equals(category))
                .map(finding -> finding.rule())
                .distinct()
                .toList();
        if (found.isEmpty() != (verdict == FindingVerdict.MISSED)) {
            throw Refusal.conflict(
                    "finding-none",
                    found.isEmpty() ? "Nothing of this category was found." : "Something of this category was found.");
        }
        keep(accountId, checkId, category, found.isEmpty() ? List.of("") : found, verdict);
    }

    /** Keeps what a decision says of what was held. */
    public void keep(
            @Nullable UUID accountId, UUID subjectId, String category, List<String> found, FindingVerdict verdict) {
        repository.keep(found.stream()
                .map(rule -> new FindingFeedback(
                        Ids.next(clock), subjectId, category, rule, verdict, accountId, clock.instant()))
                .toList());
    }

    /** What other rules would do to the latest texts of a place; nothing is kept. */
    public Preview preview(String place, PlaceRules wanted) {
        RuleService.require(place);
        RuleService.requireKnown(wanted);
        CompiledRules before = CompiledRules.of(rules.find(place).rules(), null);
        CompiledRules after = CompiledRules.of(wanted, null);
        List<TextCheck> texts = repository.latest(place, TRIED);
        List<Difference> differences = new ArrayList<>();
        for (TextCheck text : texts) {
            FilterVerdict now = before.examine(text.text(), AuthorState.NEW);
            FilterVerdict then = after.examine(text.text(), AuthorState.NEW);
            if (now.action() != then.action() || !now.masked().equals(then.masked())) {
                differences.add(new Difference(text.text(), now.action(), then));
            }
        }
        return new Preview(texts.size(), differences.stream().limit(SHOWN).toList(), differences.size());
    }

    /** How good rules were in the last so many days. */
    public List<RuleQuality> quality(int days) {
        return repository.quality(clock.instant().minus(Duration.ofDays(days)), MOST_RULES);
    }

    /** Deletes texts that have been kept long enough. */
    @Transactional
    public int clean() {
        return repository.removeBefore(clock.instant().minus(KEPT));
    }
}
