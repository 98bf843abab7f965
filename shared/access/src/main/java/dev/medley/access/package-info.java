/**
 * Who is calling. Access tokens are JWTs of RFC 9068 shape, signed with ES256 by the identity function; any function
 * checks them by itself against the published keys, and sees within a second when a session has ended or rights have changed.
 * What an operation takes, it says with {@link dev.medley.access.Access}.
 */
@NullMarked
package dev.medley.access;

import org.jspecify.annotations.NullMarked;
