/** Signing in and staying signed in over HTTP. */
@NullMarked
package dev.medley.identity.signin.web;

import org.jspecify.annotations.NullMarked;
