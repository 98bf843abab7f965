package dev.medley.usage;

import dev.medley.storage.Sql;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What calls of models cost, in millionths of a dollar a month. What a call may cost at most is set aside before it, and what
 * it has cost takes that place after it, so that calls at once never spend more than is allowed.
 */
@Singleton
public class Budgets {

    private final Sql sql;
    private final Clock clock;

    Budgets(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Sets an amount aside.
     *
     * @param holders all whose budgets it has to fit into; the account is one of them
     * @param stageMost what the stage may spend in a month, where that is one of them; null for no limit
     * @return whose budget it does not fit into; empty where it is set aside
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<UUID> reserve(
            UUID reservation, UUID accountId, List<UUID> holders, long amount, @Nullable Long stageMost) {
        return sql.query(
                        "select usage.reserve(:id, :accountId, :holders, :amount, :stageMost::bigint, :now) as exceeded")
                .with("id", reservation)
                .with("accountId", accountId)
                .with("holders", holders.toArray(UUID[]::new))
                .with("amount", amount)
                .with("stageMost", stageMost)
                .with("now", clock.instant())
                .first(row -> Optional.ofNullable(row.uuidOrNull("exceeded")))
                .orElseThrow();
    }

    /** Counts what a call has cost; nothing where it came to nothing. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void settle(UUID reservation, List<UUID> holders, long cost) {
        var _ = sql.query("select usage.settle(:id, :holders, :cost, :now)")
                .with("id", reservation)
                .with("holders", holders.toArray(UUID[]::new))
                .with("cost", cost)
                .with("now", clock.instant())
                .list(_ -> true);
    }

    /** What a holder has spent this month, and may spend. */
    public Spending of(UUID holder, UUID accountId) {
        return sql.query("""
                        select coalesce(s.spent, 0) as spent, coalesce(s.reserved, 0) as reserved,
                            b.monthly, usage.most(:holder, :accountId) as most
                        from (select 1) one
                        left join usage.spending s on s.holder = :holder and s.period = :period
                        left join usage.budget b on b.holder = :holder""")
                .with("holder", holder)
                .with("accountId", accountId)
                .with(
                        "period",
                        YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).atDay(1))
                .first(row -> new Spending(
                        row.bigint("spent"),
                        row.bigint("reserved"),
                        row.bigintOrNull("monthly"),
                        row.bigintOrNull("most")))
                .orElseThrow();
    }

    /** Says how much a holder may spend in a month; null for no limit of its own. */
    @Transactional
    public void limit(UUID holder, @Nullable Long monthly) {
        if (monthly == null) {
            sql.query("delete from usage.budget where holder = :holder")
                    .with("holder", holder)
                    .update();
            return;
        }
        sql.query("""
                insert into usage.budget (holder, monthly) values (:holder, :monthly)
                on conflict on constraint budget_pk do update set monthly = excluded.monthly""").with("holder", holder).with("monthly", monthly).update();
    }
}
