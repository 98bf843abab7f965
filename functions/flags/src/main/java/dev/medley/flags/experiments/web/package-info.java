/** Experiments over HTTP. */
@NullMarked
package dev.medley.flags.experiments.web;

import org.jspecify.annotations.NullMarked;
