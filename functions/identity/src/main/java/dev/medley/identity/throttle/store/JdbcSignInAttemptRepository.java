package dev.medley.identity.throttle.store;

import dev.medley.access.ClientNetwork;
import dev.medley.identity.throttle.FailureBudget;
import dev.medley.identity.throttle.FailureBudgets;
import dev.medley.identity.throttle.Refund;
import dev.medley.identity.throttle.SignInAttempt;
import dev.medley.identity.throttle.SignInAttemptRepository;
import dev.medley.identity.throttle.SignInSettings;
import dev.medley.identity.throttle.ThrottleDecision;
import dev.medley.settings.LiveSettings;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

@Singleton
class JdbcSignInAttemptRepository implements SignInAttemptRepository {

    /** Keys are locked in one order everywhere, so that nobody waits in a circle. */
    private static final String DRAW = """
            with device as (
                select 1 from identity.device where token_hash = :deviceHash and account_id = :accountId
            ), familiar as (
                select 1 from identity.familiar_network where account_id = :accountId and network = :network
            ), known as (
                select key, free::integer as free, draws, t.failures, t.opens_at,
                    t.failures > 0 and t.failed_at > :now::timestamptz - interval '1 day' as has_failed
                from unnest(:keys, :frees, :draws) as all_of_them (key, free, draws)
                left join identity.throttle t using (key)
            ), applying as (
                select * from known
                where case draws
                    when 'SESSION' then true
                    when 'KNOWN_DEVICE' then exists (select from device)
                    when 'PLACE' then not exists (select from device)
                    else not exists (select from device) and not exists (select from familiar) end
            ), budget as (
                select key, free, draws from applying
                where draws <> 'NETWORK' or not exists (select from known where draws = 'PLACE' and has_failed)
            ), closed as (
                select max(opens_at) as until from applying where opens_at > :now
            ), drawn as (
                insert into identity.throttle as t (key, failures, failed_at, opens_at)
                select key, 1, :now::timestamptz, '-infinity' from budget
                where (select until from closed) is null
                order by key
                on conflict (key) do update set (failures, failed_at, opens_at) = (
                    select n, case when b.draws = 'NETWORK' and n > 1 then t.failed_at else excluded.failed_at end,
                        case when n < b.free or b.draws = 'NETWORK' then '-infinity' else excluded.failed_at
                        + least(:delay::float8 * 2 ^ least(n - b.free, 20), :longestDelay) * interval '1 second' end
                    from (select case when t.failed_at < excluded.failed_at - interval '1 day' then 1
                        else t.failures + 1 end as n) as counted, budget b
                    where b.key = excluded.key)
                where t.opens_at <= excluded.failed_at
                returning key, failures
            )
            select (select count(*) from budget) = (select count(*) from drawn) as granted,
                (select until from closed) as until,
                array (select key from drawn) as keys,
                exists (select from drawn join budget using (key)
                    where failures >= free and draws <> 'NETWORK') as locks,
                exists (select from applying where draws = 'NETWORK' and has_failed and failures >= free) as crowded""";

    private static final String ADD = """
            with paid_back as (
                select key from identity.throttle where key = any (:keys) order by key for update
            ), lowered as (
                update identity.throttle t set opens_at = '-infinity',
                    failures = case when t.key = :whole then 0 else greatest(t.failures - 1, 0) end
                from paid_back where t.key = paid_back.key
            )
            insert into identity.attempt (id, account_id, login_key, address, agent, outcome, at)
            values (:id, (select id from identity.account where id = :accountId for key share), :loginKey, :address, :agent,
                :outcome, :at)""";

    private final Sql sql;
    private final FailureBudgets failureBudgets;
    private final LiveSettings settings;

    JdbcSignInAttemptRepository(Sql sql, FailureBudgets failureBudgets, LiveSettings settings) {
        this.sql = sql;
        this.failureBudgets = failureBudgets;
        this.settings = settings;
    }

    @Override
    public ThrottleDecision draw(SignInAttempt signInAttempt, Instant now) {
        List<FailureBudget> all = failureBudgets.of(signInAttempt);
        List<String> shared = all.stream()
                .filter(budget -> budget.draws().isShared())
                .map(FailureBudget::key)
                .toList();
        SignInSettings current = settings.current(SignInSettings.class);
        return sql.query(DRAW)
                .with("deviceHash", signInAttempt.deviceHash())
                .with("accountId", signInAttempt.accountId())
                .with("network", ClientNetwork.of(signInAttempt.address()).text())
                .with("keys", texts(all, FailureBudget::key))
                .with("frees", texts(all, budget -> Integer.toString(budget.failures())))
                .with("draws", texts(all, budget -> budget.draws().name()))
                .with("now", now)
                .with("delay", current.delay().toSeconds())
                .with("longestDelay", current.longestDelay().toSeconds())
                .first(row -> new ThrottleDecision(
                        row.bool("granted"),
                        row.instantOrNull("until"),
                        row.texts("keys"),
                        row.texts("keys").stream().filter(shared::contains).toList(),
                        row.bool("locks"),
                        row.bool("crowded")))
                .orElseThrow();
    }

    @Override
    public void add(Ended ended, Refund refund) {
        SignInAttempt signInAttempt = ended.attempt();
        sql.query(ADD)
                .with("keys", refund.keys().toArray(String[]::new))
                .with("whole", refund.whole())
                .with("id", ended.id())
                .with("accountId", signInAttempt.accountId())
                .with("loginKey", failureBudgets.loginKey(signInAttempt))
                .with("address", signInAttempt.address())
                .with("agent", signInAttempt.agent())
                .with("outcome", ended.outcome())
                .with("at", ended.at())
                .update();
    }

    private static String[] texts(List<FailureBudget> failureBudgets, Function<FailureBudget, String> part) {
        return failureBudgets.stream().map(part).toArray(String[]::new);
    }
}
