/** Google, GitHub and Facebook as {@link dev.medley.identity.social.LoginProvider}s: what is said to them over HTTP. */
@NullMarked
package dev.medley.identity.social.providers;

import org.jspecify.annotations.NullMarked;
