package dev.medley.notifications.push.store;

import dev.medley.notifications.push.PushAddress;
import dev.medley.notifications.push.PushService;
import dev.medley.notifications.push.PushSubscription;
import dev.medley.notifications.push.PushSubscriptionRepository;
import dev.medley.notifications.push.SubscriptionKeys;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcPushSubscriptionRepository implements PushSubscriptionRepository {

    private static final String COLUMNS =
            " id, account_id, service, address, name, public_key, auth_secret, created_at, registered_at ";

    private final Sql sql;

    JdbcPushSubscriptionRepository(Sql sql) {
        this.sql = sql;
    }

    /** What was on its way to the account before is not for this one, so it has another id for it. */
    @Override
    public PushSubscription put(PushSubscription subscription) {
        SubscriptionKeys keys = subscription.address().keys();
        return sql.query("""
                insert into notifications.push_subscription as s (id, account_id, service, address, name, public_key,
                    auth_secret, created_at, registered_at)
                values (:id, :accountId, :service, :address, :name, :publicKey, :authSecret, :now, :now)
                on conflict (service, address) do update set
                    id = case when s.account_id = excluded.account_id then s.id else excluded.id end,
                    created_at = case when s.account_id = excluded.account_id then s.created_at else excluded.created_at end,
                    account_id = excluded.account_id, name = excluded.name, public_key = excluded.public_key,
                    auth_secret = excluded.auth_secret, registered_at = excluded.registered_at
                returning""" + COLUMNS)
                .with("id", subscription.id())
                .with("accountId", subscription.accountId())
                .with("service", subscription.address().service().label())
                .with("address", subscription.address().value())
                .with("name", subscription.name())
                .with("publicKey", keys == null ? null : keys.publicKey())
                .with("authSecret", keys == null ? null : keys.authSecret())
                .with("now", subscription.registeredAt())
                .first(JdbcPushSubscriptionRepository::read)
                .orElseThrow();
    }

    @Override
    public void keepLatest(UUID accountId, int most) {
        int _ = sql.query("""
                delete from notifications.push_subscription where id in (
                    select id from notifications.push_subscription where account_id = :accountId
                    order by registered_at desc, id desc offset :most)""").with("accountId", accountId).with("most", most).update();
    }

    @Override
    public Optional<PushSubscription> find(UUID accountId, UUID id) {
        return sql.query("select" + COLUMNS + "from notifications.push_subscription "
                        + "where id = :id and account_id = :accountId")
                .with("id", id)
                .with("accountId", accountId)
                .first(JdbcPushSubscriptionRepository::read);
    }

    @Override
    public List<PushSubscription> of(Collection<UUID> accountIds) {
        return sql.query("select" + COLUMNS + "from notifications.push_subscription "
                        + "where account_id = any(:accountIds) order by id desc")
                .with("accountIds", accountIds.toArray(UUID[]::new))
                .list(JdbcPushSubscriptionRepository::read);
    }

    @Override
    public boolean delete(UUID accountId, UUID id) {
        return sql.query("delete from notifications.push_subscription where id = :id and account_id = :accountId")
                        .with("id", id)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    private static PushSubscription read(Row row) throws SQLException {
        byte[] publicKey = row.bytesOrNull("public_key");
        byte[] authSecret = row.bytesOrNull("auth_secret");
        return new PushSubscription(
                row.uuid("id"),
                row.uuid("account_id"),
                new PushAddress(
                        PushService.of(row.text("service")),
                        row.text("address"),
                        publicKey == null || authSecret == null ? null : new SubscriptionKeys(publicKey, authSecret)),
                row.textOrNull("name"),
                row.instant("created_at"),
                row.instant("registered_at"));
    }
}
