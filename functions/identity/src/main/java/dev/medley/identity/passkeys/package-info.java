/**
 * Signing in with a key pair instead of a secret (WebAuthn Level 3): registering passkeys, keeping them, and showing one
 * as the first factor, as the second, as both, or to prove again that it is you.
 */
@NullMarked
package dev.medley.identity.passkeys;

import org.jspecify.annotations.NullMarked;
