/** Where flags are kept. */
@NullMarked
package dev.medley.flags.definitions.store;

import org.jspecify.annotations.NullMarked;
