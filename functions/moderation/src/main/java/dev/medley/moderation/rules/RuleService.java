package dev.medley.moderation.rules;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import dev.medley.moderation.guidelines.GuidelineService;
import dev.medley.textfilter.DefaultRules;
import dev.medley.textfilter.FilterCategory;
import dev.medley.textfilter.PlaceRules;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** What can be done with rules. */
@Singleton
public class RuleService {

    private final RuleRepository repository;
    private final GuidelineService guidelines;
    private final AuditLog audit;
    private final Clock clock;

    protected RuleService(RuleRepository repository, GuidelineService guidelines, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.guidelines = guidelines;
        this.audit = audit;
        this.clock = clock;
    }

    /** The rules of all places. */
    public List<PlaceRuleSet> all() {
        Map<String, PlaceRuleSet> changed =
                repository.all().stream().collect(Collectors.toMap(PlaceRuleSet::place, Function.identity()));
        return DefaultRules.PLACES.stream()
                .sorted()
                .map(place -> changed.getOrDefault(place, usual(place)))
                .toList();
    }

    public PlaceRuleSet find(String place) {
        require(place);
        return repository.find(place).orElseGet(() -> usual(place));
    }

    /** Has other rules hold from now on; functions know them within seconds. */
    @Transactional
    public PlaceRuleSet replace(AuditContext context, PlaceRuleSet wanted, IntPredicate expected) {
        String place = wanted.place();
        require(place);
        requireKnown(wanted.rules());
        PlaceRuleSet before = repository.lock(place).orElseGet(() -> usual(place));
        VersionCheck.require(expected, (int) before.version());
        guidelines.referredTo(wanted.guidelineId());
        PlaceRuleSet after = new PlaceRuleSet(
                place,
                before.version() + 1,
                wanted.rules(),
                wanted.guidelineId(),
                wanted.note(),
                context.actor().accountId(),
                clock.instant());
        repository.keep(after, Ids.next(clock));
        audit.note(
                context,
                "moderation-rules.changed",
                null,
                Map.of("place", place, "version", String.valueOf(after.version())));
        return after;
    }

    /** What is to be said about a place that there is none of. */
    static void require(String place) {
        if (!DefaultRules.PLACES.contains(place)) {
            throw Refusal.notFound("place-unknown", "No texts are written in such a place.");
        }
    }

    /** Rules whose thresholds name categories that the filter has, and whose words can be found. */
    static void requireKnown(PlaceRules rules) {
        rules.thresholds().keySet().stream()
                .filter(category -> !FilterCategory.ALL.contains(category))
                .findFirst()
                .ifPresent(category -> {
                    throw Refusal.invalid(
                            "filter-category-unknown",
                            "/rules/thresholds",
                            "The filter does not look for such a category.");
                });
        for (int i = 0; i < rules.words().size(); i++) {
            String fault = rules.words().get(i).fault();
            if (fault != null) {
                throw Refusal.invalid("filter-word-invalid", "/rules/words/" + i + "/word", fault);
            }
        }
    }

    private static PlaceRuleSet usual(String place) {
        return new PlaceRuleSet(place, 0, DefaultRules.of(place), null, "", null, null);
    }
}
