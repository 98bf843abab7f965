/** The schedule on which provider keys are encrypted anew. */
@NullMarked
package dev.medley.identity.providerkeys.inbox;

import org.jspecify.annotations.NullMarked;
