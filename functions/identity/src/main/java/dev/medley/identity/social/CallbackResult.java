package dev.medley.identity.social;

import dev.medley.identity.signin.SignInService.Outcome;

/** How far somebody has come who signed in at a provider. */
public sealed interface CallbackResult {

    /** To an account, by itself or up to its second factor. */
    record Entered(Outcome outcome) implements CallbackResult {}

    /** To nothing yet: nobody has proven an address. */
    record EmailNeeded(Continuation continuation) implements CallbackResult {}
}
