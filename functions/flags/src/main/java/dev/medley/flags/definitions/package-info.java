/** Flags, and who gets which variant of them in each environment. */
@NullMarked
package dev.medley.flags.definitions;

import org.jspecify.annotations.NullMarked;
