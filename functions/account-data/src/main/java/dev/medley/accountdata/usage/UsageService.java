package dev.medley.accountdata.usage;

import dev.medley.access.Authorities;
import dev.medley.access.Permission;
import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Refusal;
import dev.medley.usage.Meter;
import dev.medley.usage.Meters;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

    @Transactional
    public Tier put(AuditContext context, Tier tier) {
        var _ = authorities.of(context.actor().accountId(), WRITE);
        if (!tierRepository.put(tier)) {
            throw Refusal.conflict("tiers-full", "There are 50 tiers already.");
        }
        audit.note(
                context,
                "tier.changed",
                null,
                Map.of("tier", tier.name(), "allowances", tier.allowances().toString()));
        return tier;
    }

    @Transactional
    public Usage move(AuditContext context, UUID accountId, String tier) {
        var _ = authorities.over(context.actor().accountId(), GRANT, accountId);
        if (tierRepository.all().stream().noneMatch(known -> known.name().equals(tier))) {
            throw Refusal.invalid("tier-unknown", "/tier", "There is no such tier.");
        }
        tierRepository.move(accountId, tier);
        audit.note(context, "account.tier-changed", accountId, Map.of("tier", tier));
        return usage(accountId, thisMonth());
    }
}
