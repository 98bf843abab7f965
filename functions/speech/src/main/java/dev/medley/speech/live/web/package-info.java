/** Sessions over HTTP. */
@NullMarked
package dev.medley.speech.live.web;

import org.jspecify.annotations.NullMarked;
