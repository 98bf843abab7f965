package dev.medley.identity.social;

import dev.medley.identity.sessions.Entering.Outcome;

/** How far somebody has come who signed in at a provider. */
public sealed interface Arrival {

    /** To an account, by itself or up to its second factor. */
    record Entered(Outcome outcome) implements Arrival {}

    /** To nothing yet: nobody has proven an address. */
    record EmailNeeded(Continuation continuation) implements Arrival {}
}
