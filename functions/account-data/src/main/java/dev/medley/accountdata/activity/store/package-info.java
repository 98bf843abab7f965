/** SQL. */
@NullMarked
package dev.medley.accountdata.activity.store;

import org.jspecify.annotations.NullMarked;
