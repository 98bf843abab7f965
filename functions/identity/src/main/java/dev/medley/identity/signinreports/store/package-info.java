/** SQL. */
@NullMarked
package dev.medley.identity.signinreports.store;

import org.jspecify.annotations.NullMarked;
