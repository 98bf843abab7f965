package dev.medley.accountdata.usage;

import dev.medley.access.Authorities;
import dev.medley.access.Authority;
import dev.medley.access.Permission;
import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import dev.medley.usage.Meter;
import dev.medley.usage.Meters;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;

/** Shows accounts what they have used, and lets administrators say how much they may. */
@Singleton
public class UsageService {

    private static final Permission WRITE = Permission.of("tier:write:all");
    private static final Permission GRANT = Permission.of("tier:grant:all");

    private final TierRepository tierRepository;
    private final Authorities authorities;
    private final Meters meters;
    private final AuditLog audit;
    private final Clock clock;

    UsageService(TierRepository tierRepository, Authorities authorities, Meters meters, AuditLog audit, Clock clock) {
        this.tierRepository = tierRepository;
        this.authorities = authorities;
        this.meters = meters;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an account has used in a month, beside what it may use now. */
    public record Usage(String tier, YearMonth month, List<Meter> meters) {}

    public YearMonth thisMonth() {
        return YearMonth.now(clock);
    }

    public Usage usage(UUID accountId, YearMonth month) {
        return new Usage(tierRepository.of(accountId), month, meters.of(accountId, month));
    }

    public List<Tier> all() {
        return tierRepository.all();
    }

    public Tier find(String name) {
        return tierRepository.find(name).orElseThrow(() -> Refusal.notFound("tier-unknown", "There is no such tier."));
    }

    /**
     * Makes or changes a tier. Neither what it allows nor what it allowed before is more than the administrator's own tier
     * allows.
     *
     * @param expected whether the administrator knows this version; 0 where there is no such tier yet
     */
    @Transactional
    public Tier put(AuditContext context, Tier wanted, IntPredicate expected) {
        tierRepository.lock();
        Authority author = authorities.of(context.actor().accountId(), WRITE);
        Optional<Tier> present = tierRepository.find(wanted.name());
        VersionCheck.require(expected, present.map(Tier::version).orElse(0));
        present.ifPresent(before -> requireWithin(author, before));
        requireWithin(author, wanted);
        Tier tier = tierRepository
                .put(wanted)
                .orElseThrow(() -> Refusal.conflict("tiers-full", "There are 50 tiers already."));
        audit.note(
                context,
                "tier.changed",
                null,
                Map.of("tier", tier.name(), "allowances", tier.allowances().toString()));
        return tier;
    }

    /** Drops a tier that no account has. The first one, which new accounts have, stays. */
    @Transactional
    public void drop(AuditContext context, String name) {
        tierRepository.lock();
        Authority author = authorities.of(context.actor().accountId(), WRITE);
        requireWithin(author, find(name));
        if (name.equals(Tier.FIRST) || !tierRepository.removeUnused(name)) {
            throw Refusal.conflict("tier-in-use", "Accounts have this tier; move them to another one first.");
        }
        audit.note(context, "tier.dropped", null, Map.of("tier", name));
    }

    /** Moves an account to another tier, unless that allows more than the administrator's own. */
    @Transactional
    public Usage move(AuditContext context, UUID accountId, String tier) {
        tierRepository.lock();
        Authority actor =
                authorities.over(context.actor().accountId(), GRANT, accountId).actor();
        Tier given = tierRepository
                .find(tier)
                .orElseThrow(() -> Refusal.invalid("tier-unknown", "/tier", "There is no such tier."));
        requireWithin(actor, given);
        tierRepository.move(accountId, tier);
        audit.note(context, "account.tier-changed", accountId, Map.of("tier", tier));
        return usage(accountId, thisMonth());
    }

    private void requireWithin(Authority actor, Tier tier) {
        if (!actor.isSuperAdmin() && !find(tierRepository.of(actor.accountId())).covers(tier)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "tier-beyond-own",
                    "You may give nobody a tier that allows more than your own, and neither make nor change one.");
        }
    }
}
