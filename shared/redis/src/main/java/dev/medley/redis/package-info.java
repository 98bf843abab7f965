/** The Redis that all processes share, where there is one. */
@NullMarked
package dev.medley.redis;

import org.jspecify.annotations.NullMarked;
