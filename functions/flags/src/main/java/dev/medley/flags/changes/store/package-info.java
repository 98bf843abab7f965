/** Where changes are kept. */
@NullMarked
package dev.medley.flags.changes.store;

import org.jspecify.annotations.NullMarked;
