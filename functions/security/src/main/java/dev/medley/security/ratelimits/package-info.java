/** How often operations may be called, as administrators set it. Every function holds requests to it ({@code shared/limits}). */
@NullMarked
package dev.medley.security.ratelimits;

import org.jspecify.annotations.NullMarked;
