package dev.medley.identity.recovery;

import dev.medley.identity.accounts.Mailings;
import dev.medley.identity.accounts.Occasion;
import dev.medley.identity.accounts.ProvingAddress;
import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.sessions.EndingSessions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Does what the grounds of a new password imply: uses its token up, ends sessions. */
@Singleton
class AcceptingGrounds {

    private static final String BECAUSE = "password changed";

    private final Mailings mailings;
    private final ProvingAddress provingAddress;
    private final EndingSessions endingSessions;
    private final Clock clock;

    AcceptingGrounds(Mailings mailings, ProvingAddress provingAddress, EndingSessions endingSessions, Clock clock) {
        this.mailings = mailings;
        this.provingAddress = provingAddress;
        this.endingSessions = endingSessions;
        this.clock = clock;
    }

    void accept(UUID accountId, Grounds grounds) {
        switch (grounds) {
            case Grounds.Mailed(SecretToken token) -> {
                UUID owner = mailings.use(Occasion.RESET_PASSWORD, token, clock.instant())
                        .orElseThrow(ResettingPassword::refused);
                provingAddress.markProven(owner);
                endingSessions.all(owner, BECAUSE);
            }
            case Grounds.Known(UUID session, boolean endsOthers) -> {
                if (endsOthers) {
                    endingSessions.allBut(session, accountId, BECAUSE);
                }
            }
        }
    }
}
