/** The HTTP side of environments. */
@NullMarked
package dev.medley.flags.environments.web;

import org.jspecify.annotations.NullMarked;
