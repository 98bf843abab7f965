package dev.medley.identity.throttle.store;

import dev.medley.events.Event;
import dev.medley.events.Outbox;
import dev.medley.identity.places.ClientNetwork;
import dev.medley.identity.throttle.FailureBudget;
import dev.medley.identity.throttle.FailureBudgets;
import dev.medley.identity.throttle.SignInAttempt;
import dev.medley.identity.throttle.SignInAttemptRepository;
import dev.medley.identity.throttle.SignInSettings;
import dev.medley.identity.throttle.ThrottleDecision;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcSignInAttemptRepository implements SignInAttemptRepository {

    /** Keys are locked in one order everywhere, so that nobody waits in a circle. */
    private static final String DRAW = """
            with device as (
                select 1 from identity.device where token_hash = ? and account_id = ?
            ), familiar as (
                select 1 from identity.familiar_network where account_id = ? and network = ?
            ), budget as (
                select key, free::integer as free, draws
                from unnest(?, ?, ?) as all_of_them (key, free, draws)
                where case draws
                    when 'SESSION' then true
                    when 'KNOWN_DEVICE' then exists (select from device)
                    when 'PLACE' then not exists (select from device)
                    else not exists (select from device) and not exists (select from familiar) end
            ), closed as (
                select max(t.opens_at) as until
                from budget join identity.throttle t using (key) where t.opens_at > ?
            ), drawn as (
                insert into identity.throttle as t (key, failures, failed_at, opens_at)
                select key, 1, ?::timestamptz, '-infinity' from budget
                where (select until from closed) is null
                order by key
                on conflict (key) do update set (failures, failed_at, opens_at) = (
                    select n, excluded.failed_at, case when n < b.free then '-infinity' else excluded.failed_at
                        + least(?::float8 * 2 ^ least(n - b.free, 20), ?) * interval '1 second' end
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
                    where failures >= free and draws <> 'NETWORK') as locks""";

    private static final String PAY_BACK = """
            with paid_back as (
                select key from identity.throttle where key = any (?) order by key for update
            ), lowered as (
                update identity.throttle t set failures = greatest(t.failures - 1, 0), opens_at = '-infinity'
                from paid_back where t.key = paid_back.key
            )
            """;

    private static final String ATTEMPT = """
            insert into identity.attempt (id, account_id, login_key, address, agent, outcome, at)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;
    private final FailureBudgets failureBudgets;
    private final SignInSettings settings;
    private final Outbox outbox;

    JdbcSignInAttemptRepository(Sql sql, FailureBudgets failureBudgets, SignInSettings settings, Outbox outbox) {
        this.sql = sql;
        this.failureBudgets = failureBudgets;
        this.settings = settings;
        this.outbox = outbox;
    }

    @Override
    public ThrottleDecision draw(SignInAttempt signInAttempt, Instant now) {
        List<FailureBudget> all = failureBudgets.of(signInAttempt);
        List<String> shared = all.stream()
                .filter(budget -> budget.draws().isShared())
                .map(FailureBudget::key)
                .toList();
        return sql.list(
                        DRAW,
                        row -> new ThrottleDecision(
                                row.bool("granted"),
                                row.instantOrNull("until"),
                                row.texts("keys").stream()
                                        .filter(shared::contains)
                                        .toList(),
                                row.bool("locks")),
                        signInAttempt.deviceHash(),
                        signInAttempt.accountId(),
                        signInAttempt.accountId(),
                        ClientNetwork.of(signInAttempt.address()).text(),
                        texts(all, FailureBudget::key),
                        texts(all, budget -> Integer.toString(budget.failures())),
                        texts(all, budget -> budget.draws().name()),
                        now,
                        now,
                        settings.delay().toSeconds(),
                        settings.longestDelay().toSeconds())
                .getFirst();
    }

    @Override
    public void add(Ended ended, List<String> paidBack, @Nullable Event told) {
        SignInAttempt signInAttempt = ended.attempt();
        Stream<@Nullable Object> columns = Stream.of(
                (Object) paidBack.toArray(String[]::new),
                ended.id(),
                signInAttempt.accountId(),
                failureBudgets.loginKey(signInAttempt),
                signInAttempt.address(),
                signInAttempt.agent(),
                ended.outcome(),
                ended.at());
        if (told == null) {
            sql.update(PAY_BACK + ATTEMPT, columns.toArray());
        } else {
            String both = PAY_BACK + ", tried as (" + ATTEMPT + ")\n" + Outbox.INSERT;
            sql.update(
                    both,
                    Stream.concat(columns, Stream.of(outbox.columns(told))).toArray());
        }
    }

    private static String[] texts(List<FailureBudget> failureBudgets, Function<FailureBudget, String> part) {
        return failureBudgets.stream().map(part).toArray(String[]::new);
    }
}
