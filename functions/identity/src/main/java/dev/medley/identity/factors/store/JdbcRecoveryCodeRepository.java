package dev.medley.identity.factors.store;

import dev.medley.identity.factors.RecoveryCode;
import dev.medley.identity.factors.RecoveryCodeRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
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
        return sql.update("""
                insert into identity.recovery_code (account_id, code_hash)
                select ?, decode(hash, 'hex') from unnest(?) as hash
                where not exists (select from identity.recovery_code where account_id = ?)""", accountId, hashes, accountId) > 0;
    }

    @Override
    public OptionalInt spend(UUID accountId, RecoveryCode code) {
        Optional<Integer> left = sql.first("""
                with spent as (
                    delete from identity.recovery_code where account_id = ? and code_hash = ? returning account_id
                )
                select count(*) - 1 as others from identity.recovery_code join spent using (account_id)
                having count(*) > 0""", row -> row.integer("others"), accountId, code.hash());
        return left.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    @Override
    public void clear(UUID accountId) {
        sql.update("delete from identity.recovery_code where account_id = ?", accountId);
    }
}
