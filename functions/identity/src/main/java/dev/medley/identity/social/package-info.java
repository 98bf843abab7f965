/**
 * Signing in with another provider's account, and linking such identities to an account of ours. An identity is what an
 * issuer calls its subject, never an e-mail address; an address counts only where its provider says that it was proven.
 */
@NullMarked
package dev.medley.identity.social;

import org.jspecify.annotations.NullMarked;
