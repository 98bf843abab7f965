/** Rollouts over HTTP. */
@NullMarked
package dev.medley.flags.automation.web;

import org.jspecify.annotations.NullMarked;
