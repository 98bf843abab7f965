package dev.medley.identity.challenges;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.sessions.Challenge;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.identity.throttle.SignInAttempt;
import dev.medley.identity.throttle.ThrottleDecision;

/**
 * Somebody about to show a second factor.
 *
 * @param origin where they do it, with the device that they brought to the first step
 * @param admission what their attempt was drawn on
 */
record SecondFactorAttempt(Challenge challenge, Account account, SignInOrigin origin, ThrottleDecision admission) {

    static SignInAttempt attempt(Challenge challenge, Account account, SignInOrigin origin) {
        return new SignInAttempt(
                account.email().key(),
                account.id(),
                challenge.replacesSessionId(),
                origin.address(),
                origin.agent(),
                origin.deviceHash());
    }

    SignInAttempt attempt() {
        return attempt(challenge, account, origin);
    }
}
