/** The schedule on which provider keys are encrypted anew, and what other functions find out about them. */
@NullMarked
package dev.medley.accountdata.providerkeys.inbox;

import org.jspecify.annotations.NullMarked;
