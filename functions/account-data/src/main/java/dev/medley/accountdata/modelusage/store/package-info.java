/** Model usage in PostgreSQL. */
@NullMarked
package dev.medley.accountdata.modelusage.store;

import org.jspecify.annotations.NullMarked;
