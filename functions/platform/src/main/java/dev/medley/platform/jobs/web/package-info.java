/** Jobs over HTTP. */
@NullMarked
package dev.medley.platform.jobs.web;

import org.jspecify.annotations.NullMarked;
