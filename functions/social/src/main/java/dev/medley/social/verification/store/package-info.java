/** SQL. */
@NullMarked
package dev.medley.social.verification.store;

import org.jspecify.annotations.NullMarked;
