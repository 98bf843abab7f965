/** API keys: long-lived, narrow, and no sign-in. Every function checks them by identity's published function. */
@NullMarked
package dev.medley.identity.apikeys;

import org.jspecify.annotations.NullMarked;
