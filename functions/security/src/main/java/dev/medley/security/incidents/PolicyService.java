package dev.medley.security.incidents;

import dev.medley.access.Authorities;
import dev.medley.access.Permission;
import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** What administrators have done by itself about anomalies. */
@Singleton
public class PolicyService {

    private static final Permission WRITE = Permission.of("incident:write:all");
    private static final long SHORTEST = Duration.ofMinutes(1).toMillis();
    private static final long LONGEST = Duration.ofDays(1).toMillis();

    private final PolicyRepository repository;
    private final Authorities authorities;
    private final AuditLog audit;
    private final Clock clock;

    PolicyService(PolicyRepository repository, Authorities authorities, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.authorities = authorities;
        this.audit = audit;
        this.clock = clock;
    }

    public IncidentPolicy read() {
        return repository.read();
    }

    /**
     * Replaces all rules.
     *
     * @throws Refusal {@code incident-policy-invalid}, {@code precondition-failed}
     */
    @Transactional
    public IncidentPolicy replace(AuditContext context, List<PolicyRule> rules, IntPredicate knownVersions) {
        var _ = authorities.of(context.actor().accountId(), WRITE);
        IncidentPolicy before = repository.lock();
        VersionCheck.require(knownVersions, before.version());
        check(rules);
        IncidentPolicy after = new IncidentPolicy(
                rules, before.version() + 1, clock.instant(), context.actor().accountId());
        repository.save(after);
        audit.note(
                context, "incident-policy.changed", null, Map.of("before", text(before.rules()), "after", text(rules)));
        return after;
    }

    private static void check(List<PolicyRule> rules) {
        if (rules.stream().map(PolicyRule::kind).distinct().count() < rules.size()) {
            throw invalid("There are two rules for one kind.");
        }
        for (PolicyRule rule : rules) {
            boolean isAlert = rule.action() == ResponseAction.ALERT;
            if (isAlert ? rule.durationMs() != 0 : rule.durationMs() < SHORTEST || rule.durationMs() > LONGEST) {
                throw invalid("Networks are slowed or banned for a minute to a day; an alert has no duration.");
            }
        }
    }

    private static Refusal invalid(String why) {
        return Refusal.invalid("incident-policy-invalid", "/rules", why);
    }

    private static String text(List<PolicyRule> rules) {
        return rules.stream()
                .map(rule -> "%s: %s from %s for %d s"
                        .formatted(
                                rule.kind().label(),
                                rule.action().label(),
                                rule.threshold(),
                                rule.duration().toSeconds()))
                .collect(Collectors.joining("; "));
    }
}
