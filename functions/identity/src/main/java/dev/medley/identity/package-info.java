/** Who people are: accounts, sessions, and what they did. Announces {@code account.*}, {@code session.*} and
 * {@code login-provider.*}; publishes the views {@code identity.pub_signing_keys} and {@code identity.pub_standing}. */
@NullMarked
package dev.medley.identity;

import org.jspecify.annotations.NullMarked;
