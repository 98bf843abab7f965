/** Where environments are kept. */
@NullMarked
package dev.medley.flags.environments.store;

import org.jspecify.annotations.NullMarked;
