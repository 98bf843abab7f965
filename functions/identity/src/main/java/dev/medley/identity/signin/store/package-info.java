/** The statements of sign-ins. */
@NullMarked
package dev.medley.identity.signin.store;

import org.jspecify.annotations.NullMarked;
