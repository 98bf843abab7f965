/** The schedule on which provider keys are encrypted anew. */
@NullMarked
package dev.medley.accountdata.providerkeys.inbox;

import org.jspecify.annotations.NullMarked;
