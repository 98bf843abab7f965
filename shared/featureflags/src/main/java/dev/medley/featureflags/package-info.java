/**
 * Feature flags as every function uses them: the rules of an environment, compiled and evaluated in the process, and the
 * client that keeps them up to date.
 */
@NullMarked
package dev.medley.featureflags;

import org.jspecify.annotations.NullMarked;
