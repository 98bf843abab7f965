/** Signing in: what is asked for, how a sign-in is completed, and which ones look strange. */
@NullMarked
package dev.medley.identity.signin;

import org.jspecify.annotations.NullMarked;
