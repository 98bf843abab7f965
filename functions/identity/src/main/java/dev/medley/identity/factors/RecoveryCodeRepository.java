package dev.medley.identity.factors;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** The recovery codes of all accounts; a code that was used is gone. */
public interface RecoveryCodeRepository {

    /** Gives the account these codes in place of those it has. */
    void replace(UUID accountId, List<RecoveryCode> codes);

    /** Gives the account these codes unless it has some; whether it did. */
    boolean addWhereNone(UUID accountId, List<RecoveryCode> codes);

    /** Uses a code up and says how many are left; empty when the account has no such code. Of many at once, one succeeds. */
    OptionalInt spend(UUID accountId, RecoveryCode code);

    void clear(UUID accountId);

    /** Takes away those that were made since then. */
    void clearSince(UUID accountId, Instant since);
}
