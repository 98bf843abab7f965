/**
 * What every request leaves behind: a line of JSON in the log, and a row that operators search ({@code functions/security}).
 * Neither ever has a token, a password, a key or a code in it.
 */
@NullMarked
package dev.medley.requestlog;

import org.jspecify.annotations.NullMarked;
