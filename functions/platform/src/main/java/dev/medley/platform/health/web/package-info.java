/** Health over HTTP. */
@NullMarked
package dev.medley.platform.health.web;

import org.jspecify.annotations.NullMarked;
