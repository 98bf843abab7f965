/** Feature flags: what they are, who gets which variant in which environment, and the evaluation of them for clients. */
@NullMarked
package dev.medley.flags;

import org.jspecify.annotations.NullMarked;
