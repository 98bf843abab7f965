package dev.medley.access;

import dev.medley.kernel.Refusal;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Which accounts have a second factor now, whatever a token from before says. One statement, for operations that ask for a
 * fresh sign-in.
 */
@Singleton
public class EnrolledFactors {

    private final Sql sql;

    EnrolledFactors(Sql sql) {
        this.sql = sql;
    }

    /**
     * For what takes all that the account has, and asks itself whether its owner is there.
     *
     * @throws Refusal {@code step-up-required} where the session began without the account's second factor
     */
    public void requireShown(Caller caller) {
        if (!areShown(caller)) {
            throw stepUpRequired();
        }
    }

    /** Whether as much was shown as the account has by now: a factor may have been enrolled since. */
    boolean areShown(Caller caller) {
        return caller.proof().tookTwoFactors() || !has(caller.accountId());
    }

    static Refusal stepUpRequired() {
        return new Refusal(
                Refusal.Kind.UNAUTHENTICATED,
                "step-up-required",
                "Prove again that it is you, with POST /api/auth/step-up, and repeat the request with the new token.");
    }

    private boolean has(UUID accountId) {
        return sql.query("select from identity.pub_second_factors where account_id = :accountId")
                .with("accountId", accountId)
                .exists();
    }
}
