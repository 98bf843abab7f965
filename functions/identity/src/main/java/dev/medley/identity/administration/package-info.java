/** What administrators do with the accounts of others. */
@NullMarked
package dev.medley.identity.administration;

import org.jspecify.annotations.NullMarked;
