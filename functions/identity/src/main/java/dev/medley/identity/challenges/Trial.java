package dev.medley.identity.challenges;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.sessions.Challenge;
import dev.medley.identity.sessions.Origin;
import dev.medley.identity.throttle.Admission;
import dev.medley.identity.throttle.Attempt;

/**
 * Somebody about to show a second factor.
 *
 * @param origin where they do it, with the device that they brought to the first step
 * @param admission what their attempt was drawn on
 */
record Trial(Challenge challenge, Account account, Origin origin, Admission admission) {

    static Attempt attempt(Challenge challenge, Account account, Origin origin) {
        return new Attempt(
                account.email().key(),
                account.id(),
                challenge.replacesSessionId(),
                origin.address(),
                origin.agent(),
                origin.deviceHash());
    }

    Attempt attempt() {
        return attempt(challenge, account, origin);
    }
}
