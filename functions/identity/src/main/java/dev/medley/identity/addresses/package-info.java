/** Moving an account to another e-mail address. */
@NullMarked
package dev.medley.identity.addresses;

import org.jspecify.annotations.NullMarked;
