/** Accounts: registering and proving an e-mail address. */
@NullMarked
package dev.medley.identity.accounts;

import org.jspecify.annotations.NullMarked;
