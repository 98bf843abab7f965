package dev.medley.security.addresses;

import dev.medley.access.Authorities;
import dev.medley.access.Permission;
import dev.medley.addresses.AddressAction;
import dev.medley.addresses.AddressRule;
import dev.medley.addresses.AddressTable;
import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules about addresses and countries. Functions hold requests to a change within two seconds. */
@Singleton
public class AddressRuleService {

    private static final Permission WRITE = Permission.of("address-rule:write:all");

    private final AddressRuleRepository repository;
    private final Authorities authorities;
    private final AuditLog audit;
    private final Clock clock;

    AddressRuleService(AddressRuleRepository repository, Authorities authorities, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.authorities = authorities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a rule.
     *
     * @param subject of the range or country alone
     * @throws Refusal {@code address-rule-exists}, {@code address-rules-full}, {@code expiry-past}, {@code own-address-denied}
     */
    @Transactional
    public OperatorRule create(RuleAuthor author, AddressRule subject, String reason) {
        List<OperatorRule> others = lock(author);
        Instant now = now(subject.expiresAt());
        if (others.size() >= AddressRuleRepository.MOST) {
            throw Refusal.conflict("address-rules-full", "There are 5,000 rules already; remove some.");
        }
        UUID actor = author.context().actor().accountId();
        OperatorRule rule = new OperatorRule(Ids.next(clock), subject, reason, 1, now, actor, now, actor);
        requireWayIn(author, Stream.concat(others.stream(), Stream.of(rule)).toList());
        if (!repository.add(rule)) {
            throw Refusal.conflict("address-rule-exists", "There is a rule for this range or country; change that.");
        }
        note(author.context(), "address-rule.created", null, rule);
        return rule;
    }

    /**
     * One rule.
     *
     * @throws Refusal {@code address-rule-unknown}
     */
    public OperatorRule find(UUID id) {
        return repository.find(id).orElseThrow(AddressRuleService::unknown);
    }

    /**
     * Changes what a rule does, why, and for how long.
     *
     * @throws Refusal {@code address-rule-unknown}, {@code expiry-past}, {@code own-address-denied}, {@code precondition-failed}
     */
    @Transactional
    public OperatorRule change(RuleAuthor author, UUID id, RuleDetails details, IntPredicate knownVersions) {
        List<OperatorRule> rules = lock(author);
        OperatorRule before = known(rules, id, knownVersions);
        OperatorRule after = before.with(
                details, now(details.expiresAt()), author.context().actor().accountId());
        requireWayIn(
                author,
                rules.stream().map(rule -> rule.id().equals(id) ? after : rule).toList());
        repository.change(after);
        note(author.context(), "address-rule.changed", before, after);
        return after;
    }

    /**
     * Removes a rule.
     *
     * @throws Refusal {@code address-rule-unknown}, {@code own-address-denied}, {@code precondition-failed}
     */
    @Transactional
    public void remove(RuleAuthor author, UUID id, IntPredicate knownVersions) {
        List<OperatorRule> rules = lock(author);
        OperatorRule before = known(rules, id, knownVersions);
        requireWayIn(
                author, rules.stream().filter(rule -> !rule.id().equals(id)).toList());
        repository.remove(id);
        note(author.context(), "address-rule.removed", before, null);
    }

    private List<OperatorRule> lock(RuleAuthor author) {
        var _ = authorities.of(author.context().actor().accountId(), WRITE);
        return repository.lockAll();
    }

    private static OperatorRule known(List<OperatorRule> rules, UUID id, IntPredicate knownVersions) {
        OperatorRule rule = rules.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(AddressRuleService::unknown);
        VersionCheck.require(knownVersions, rule.version());
        return rule;
    }

    private Instant now(@Nullable Instant expiresAt) {
        Instant now = clock.instant();
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw Refusal.invalid("expiry-past", "/expiresAt", "This time has passed.");
        }
        return now;
    }

    private void requireWayIn(RuleAuthor author, List<OperatorRule> rules) {
        AddressTable table =
                new AddressTable(rules.stream().map(OperatorRule::rule).toList());
        boolean isDenied = table.decide(author.context().address(), author.country(), clock.instant())
                .filter(action -> action == AddressAction.DENY)
                .isPresent();
        if (isDenied && !author.force()) {
            throw Refusal.conflict(
                    "own-address-denied", "This would deny the address that you call from; with force=true it does.");
        }
    }

    private void note(
            AuditContext context, String action, @Nullable OperatorRule before, @Nullable OperatorRule after) {
        OperatorRule rule = after == null ? before : after;
        if (rule != null) {
            audit.note(
                    context,
                    action,
                    rule.id(),
                    Map.of("rule", rule.subject(), "before", text(before), "after", text(after)));
        }
    }

    private static String text(@Nullable OperatorRule rule) {
        return rule == null
                ? "none"
                : "%s until %s: %s"
                        .formatted(
                                rule.rule().action().name().toLowerCase(Locale.ROOT),
                                rule.rule().expiresAt() == null
                                        ? "removed"
                                        : rule.rule().expiresAt(),
                                rule.reason());
    }

    private static Refusal unknown() {
        return Refusal.notFound("address-rule-unknown", "There is no such rule.");
    }
}
