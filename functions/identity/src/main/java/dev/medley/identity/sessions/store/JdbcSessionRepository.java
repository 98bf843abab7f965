package dev.medley.identity.sessions.store;

import dev.medley.events.Outbox;
import dev.medley.identity.places.ClientNetwork;
import dev.medley.identity.sessions.Session;
import dev.medley.identity.sessions.SessionRepository;
import dev.medley.identity.throttle.FailureBudgets;
import dev.medley.identity.throttle.Refund;
import dev.medley.identity.throttle.SignInAttempt;
import dev.medley.kernel.Ids;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcSessionRepository implements SessionRepository {

    /**
     * The account is locked first, by making room; what else is locked waits for that, and budgets for those whose keys
     * come before theirs, so that nobody waits in a circle.
     */
    private static final String BEGIN = """
            with here as (
                select ?::uuid as session_id, ?::uuid as account_id, ?::uuid as replaced, ?::timestamptz as moment,
                    ? as address, ? as agent, ? as network, ?::bytea as device_hash, ? as own_key, ? as device_key
            ), room as (
                select ended as id from here, identity.make_room(account_id, ?, replaced, moment) as ended
            ), known as (
                update identity.device d set last_seen_at = moment, agent = here.agent, address = here.address
                from here
                where d.account_id = here.account_id and (d.token_hash = here.device_hash
                        or d.id = (select device_id from identity.session where id = here.replaced))
                    and (select count(*) from room) >= 0
                returning d.id
            ), new_device as (
                insert into identity.device (id, account_id, token_hash, agent, address, first_seen_at, last_seen_at)
                select ?, account_id, ?, agent, address, moment, moment from here where not exists (select from known)
                returning id
            ), device as (
                select id from known union all select id from new_device limit 1
            ), begun as (
                insert into identity.session (id, account_id, address, agent, proven_at, methods, actor_id, device_id,
                    created_at, refreshed_at, live_until)
                select session_id, account_id, address, agent, ?, ?, ?, device.id, moment, moment, ? from here, device
                returning id, live_until
            ), first_token as (
                insert into identity.refresh_token (token_hash, session_id, generation, expires_at)
                select ?, id, 1, live_until from begun
            ), network as (
                insert into identity.familiar_network as n (account_id, network, first_seen_at, last_seen_at)
                select account_id, network, moment, moment from here
                on conflict (account_id, network) do update set last_seen_at = excluded.last_seen_at
            ), tried as (
                insert into identity.attempt (id, account_id, login_key, address, agent, outcome, at)
                select ?, account_id, ?, address, agent, 'succeeded', moment from here
            ), budget as (
                select t.key from identity.throttle t
                where (t.key = any (?) or t.key = (
                        select case when exists (select from known) then device_key else own_key end from here))
                    and (select count(*) from room) >= 0
                order by t.key for update
            ), paid_back as (
                update identity.throttle t set opens_at = '-infinity',
                    failures = case when t.key in (own_key, device_key) then 0 else greatest(t.failures - 1, 0) end
                from budget, here where t.key = budget.key
            ), told as (
            """ + Outbox.INSERT + """
            )
            select exists (select from known) as known, n.network is not null as familiar,
                (select count(*) from (
                    select outcome from (
                        select a.outcome, a.address from identity.attempt a
                        where a.account_id = here.account_id order by a.id desc limit 100) as latest
                    where latest.address = here.address and outcome in ('wrong', 'succeeded') limit 3
                ) as latest_here where outcome = 'wrong') as failures,
                last.address, last.refreshed_at, array (select id::text from room) as ended
            from here
            left join identity.familiar_network n on n.account_id = here.account_id and n.network = here.network
            left join lateral (
                select s.address, s.refreshed_at from identity.session s
                where s.account_id = here.account_id order by s.id desc limit 1
            ) as last on true""";

    private final Sql sql;
    private final Outbox outbox;
    private final FailureBudgets failureBudgets;
    private final Clock clock;

    JdbcSessionRepository(Sql sql, Outbox outbox, FailureBudgets failureBudgets, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.failureBudgets = failureBudgets;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> trustedSince(UUID accountId, byte[] deviceHash, Instant earliest) {
        return sql.first("""
                select trusted_at from identity.trusted_device
                where token_hash = ? and account_id = ? and trusted_at > ?""", row -> row.instant("trusted_at"), deviceHash, accountId, earliest);
    }

    @Override
    public Arrival begin(Beginning beginning) {
        Refund refund = failureBudgets.refund(beginning.attempt(), beginning.shared());
        return sql.list(BEGIN, JdbcSessionRepository::read, arguments(beginning, refund))
                .getFirst();
    }

    private @Nullable Object[] arguments(Beginning beginning, Refund refund) {
        Session session = beginning.session();
        SignInAttempt signInAttempt = beginning.attempt();
        List<@Nullable Object> arguments = new ArrayList<>(Arrays.asList(
                session.id(),
                session.accountId(),
                beginning.replaces(),
                session.createdAt(),
                signInAttempt.address(),
                signInAttempt.agent(),
                ClientNetwork.of(signInAttempt.address()).text(),
                signInAttempt.deviceHash(),
                refund.own(),
                refund.device(),
                beginning.keep(),
                beginning.newDevice().id(),
                beginning.newDevice().token().hash(),
                session.proof().at(),
                session.proof().methods().toArray(String[]::new),
                session.actorId(),
                beginning.liveUntil(),
                beginning.refreshToken().hash(),
                Ids.next(clock),
                failureBudgets.loginKey(signInAttempt),
                refund.shared().toArray(String[]::new)));
        arguments.addAll(Arrays.asList(outbox.columns(beginning.started())));
        return arguments.toArray();
    }

    private static Arrival read(Row row) throws SQLException {
        String address = row.textOrNull("address");
        return new Arrival(
                row.bool("known"),
                row.bool("familiar"),
                row.integer("failures"),
                address == null ? null : new Last(address, row.instant("refreshed_at")),
                row.texts("ended").stream().map(UUID::fromString).toList());
    }
}
