package dev.medley.identity.recovery;

import dev.medley.identity.accounts.SecretToken;
import java.util.UUID;

/** On what grounds somebody may choose another password. */
sealed interface PasswordGrounds {

    /** They read the account's mail. Ends every session, and proves the address. */
    record Mailed(SecretToken token) implements PasswordGrounds {}

    /** They are signed in and know the present password. */
    record Known(UUID sessionId, boolean endsOthers) implements PasswordGrounds {}
}
