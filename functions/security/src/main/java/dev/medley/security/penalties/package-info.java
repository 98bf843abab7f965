/** Networks that behave as machines do that mean no good: scored, warned, slowed, banned, and released. */
@NullMarked
package dev.medley.security.penalties;

import org.jspecify.annotations.NullMarked;
