package dev.medley.identity.signin.store;

import dev.medley.access.ClientNetwork;
import dev.medley.identity.signin.SignInHistory;
import dev.medley.identity.signin.SignInHistory.Last;
import dev.medley.identity.signin.SignInHistoryRepository;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcSignInHistoryRepository implements SignInHistoryRepository {

    private final Sql sql;

    JdbcSignInHistoryRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public SignInHistory find(UUID accountId, String address) {
        return sql.query("""
                select last.address, last.refreshed_at,
                    exists (select from identity.familiar_network
                        where account_id = :accountId and network = :network) as familiar,
                    (select count(*) from (
                        select outcome from (
                            select a.outcome, a.address from identity.attempt a
                            where a.account_id = :accountId order by a.id desc limit 100) as latest
                        where latest.address = :address and outcome in ('wrong', 'succeeded') limit 3
                    ) as latest_here where outcome = 'wrong') as failures
                from (select) as here
                left join (
                    select address, refreshed_at from identity.session
                    where account_id = :accountId order by id desc limit 1
                ) as last on true""")
                .with("accountId", accountId)
                .with("network", ClientNetwork.of(address).text())
                .with("address", address)
                .first(row -> new SignInHistory(row.bool("familiar"), row.integer("failures"), last(row)))
                .orElseThrow();
    }

    private static @Nullable Last last(Row row) throws SQLException {
        String address = row.textOrNull("address");
        return address == null ? null : new Last(address, row.instant("refreshed_at"));
    }
}
