package dev.medley.security.ratelimits;

import dev.medley.access.Authorities;
import dev.medley.access.Permission;
import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import dev.medley.limits.RateLimitSettings;
import dev.medley.limits.RatePolicy;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Shows what rate limits there are, and lets administrators change them while everything runs. */
@Singleton
public class RateQuotaService {

    private static final Permission WRITE = Permission.of("rate-limit:write:all");

    /** A limit is never less than this part of what is configured. */
    private static final int LEAST_PART = 20;

    private final RateQuotaRepository repository;
    private final RateLimitSettings settings;
    private final Authorities authorities;
    private final AuditLog audit;
    private final Clock clock;

    RateQuotaService(
            RateQuotaRepository repository,
            RateLimitSettings settings,
            Authorities authorities,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.settings = settings;
        this.authorities = authorities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A rate limit that there is.
     *
     * @param configured what it allows where nothing is set
     * @param set what an administrator has set
     */
    public record LimitState(RatePolicy policy, int configured, Optional<RateQuota> set) {

        public int quota() {
            return set.map(RateQuota::quota).orElse(configured);
        }

        /** 0 where nothing is set. */
        public int version() {
            return set.map(RateQuota::version).orElse(0);
        }
    }

    public List<LimitState> all() {
        Map<RatePolicy, RateQuota> set =
                repository.all().stream().collect(Collectors.toMap(RateQuota::policy, Function.identity()));
        return Arrays.stream(RatePolicy.values())
                .map(policy -> state(policy, Optional.ofNullable(set.get(policy))))
                .toList();
    }

    /**
     * Sets how many requests a policy allows. Functions hold requests to it within two seconds.
     *
     * @throws Refusal {@code rate-limit-unknown}, {@code precondition-failed}, {@code validation-failed} where nobody could
     *     work any more, administrators neither
     */
    @Transactional
    public LimitState set(AuditContext context, String name, int quota, IntPredicate knownVersions) {
        LimitState before = lock(context, name, knownVersions);
        requireRoom(before, quota);
        RateQuota after = new RateQuota(
                before.policy(),
                quota,
                before.version() + 1,
                clock.instant(),
                context.actor().accountId());
        repository.put(after);
        note(context, before, quota);
        return state(before.policy(), Optional.of(after));
    }

    /**
     * Goes back to what the settings say.
     *
     * @throws Refusal {@code rate-limit-unknown}, {@code rate-limit-not-set}, {@code precondition-failed}
     */
    @Transactional
    public void reset(AuditContext context, String name, IntPredicate knownVersions) {
        LimitState before = lock(context, name, knownVersions);
        if (before.set().isEmpty()) {
            throw Refusal.notFound("rate-limit-not-set", "Nothing is set for this rate limit.");
        }
        repository.remove(before.policy());
        note(context, before, before.configured());
    }

    private static void requireRoom(LimitState before, int quota) {
        int least = Math.max(1, before.configured() / LEAST_PART);
        if (quota < least) {
            throw Refusal.invalid("validation-failed", "/quota", "At least " + least + " here.");
        }
    }

    private LimitState lock(AuditContext context, String name, IntPredicate knownVersions) {
        var _ = authorities.of(context.actor().accountId(), WRITE);
        RatePolicy policy = RatePolicy.of(name)
                .orElseThrow(() -> Refusal.notFound("rate-limit-unknown", "There is no such rate limit."));
        LimitState state = state(policy, repository.lock(policy));
        VersionCheck.require(knownVersions, state.version());
        return state;
    }

    private LimitState state(RatePolicy policy, Optional<RateQuota> set) {
        return new LimitState(policy, settings.quota(policy), set);
    }

    private void note(AuditContext context, LimitState before, int after) {
        audit.note(
                context,
                "rate-limit.changed",
                null,
                Map.of(
                        "policy", before.policy().text(),
                        "before", Integer.toString(before.quota()),
                        "after", Integer.toString(after)));
    }
}
