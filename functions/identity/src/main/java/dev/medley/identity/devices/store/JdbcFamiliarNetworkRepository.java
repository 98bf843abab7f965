package dev.medley.identity.devices.store;

import dev.medley.access.ClientNetwork;
import dev.medley.identity.devices.FamiliarNetworkRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

@Singleton
class JdbcFamiliarNetworkRepository implements FamiliarNetworkRepository {

    private final Sql sql;

    JdbcFamiliarNetworkRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void keep(UUID accountId, String address, Instant now) {
        sql.query("""
                insert into identity.familiar_network as n (account_id, network, first_seen_at, last_seen_at)
                values (:accountId, :network, :now, :now)
                on conflict (account_id, network) do update set last_seen_at = excluded.last_seen_at""")
                .with("accountId", accountId)
                .with("network", ClientNetwork.of(address).text())
                .with("now", now)
                .update();
    }

    @Override
    public void removeAll(UUID accountId) {
        sql.query("delete from identity.familiar_network where account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }
}
