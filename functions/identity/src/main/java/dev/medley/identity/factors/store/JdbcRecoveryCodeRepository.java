package dev.medley.identity.factors.store;

import dev.medley.identity.factors.RecoveryCode;
import dev.medley.identity.factors.RecoveryCodeRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

@Singleton
class JdbcRecoveryCodeRepository implements RecoveryCodeRepository {

    private final Sql sql;

    JdbcRecoveryCodeRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void replace(UUID accountId, List<RecoveryCode> codes) {
        clear(accountId);
        boolean _ = addWhereNone(accountId, codes);
    }

    @Override
    public boolean addWhereNone(UUID accountId, List<RecoveryCode> codes) {
        String[] hashes = codes.stream()
                .map(code -> HexFormat.of().formatHex(code.hash()))
                .toArray(String[]::new);
        return sql.query("""
                insert into identity.recovery_code (account_id, code_hash)
                select :accountId, decode(hash, 'hex') from unnest(:hashes) as hash
                where not exists (select from identity.recovery_code where account_id = :accountId)""")
                        .with("accountId", accountId)
                        .with("hashes", hashes)
                        .update()
                > 0;
    }

    @Override
    public OptionalInt spend(UUID accountId, RecoveryCode code) {
        Optional<Integer> left = sql.query("""
                with spent as (
                    delete from identity.recovery_code where account_id = :accountId
                        and code_hash = :codeHash returning account_id
                )
                select count(*) - 1 as others from identity.recovery_code join spent using (account_id)
                having count(*) > 0""")
                .with("accountId", accountId)
                .with("codeHash", code.hash())
                .first(row -> row.integer("others"));
        return left.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    @Override
    public void clearSince(UUID accountId, Instant since) {
        sql.query("delete from identity.recovery_code where account_id = :accountId and created_at >= :since")
                .with("accountId", accountId)
                .with("since", since)
                .update();
    }

    @Override
    public void clear(UUID accountId) {
        sql.query("delete from identity.recovery_code where account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }
}
