/** Zips of all that Medley holds of an account, for its owner to take along (GDPR, articles 15 and 20). */
@NullMarked
package dev.medley.accountdata.exports;

import org.jspecify.annotations.NullMarked;
