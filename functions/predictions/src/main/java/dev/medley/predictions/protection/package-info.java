/** What an account does with the voices of others, for whoever has to answer for it. */
@NullMarked
package dev.medley.predictions.protection;

import org.jspecify.annotations.NullMarked;
