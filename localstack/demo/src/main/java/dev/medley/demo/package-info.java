/** Medley's main job, done for you to watch: one recording from upload to summary, over HTTP like any client. */
@NullMarked
package dev.medley.demo;

import org.jspecify.annotations.NullMarked;
