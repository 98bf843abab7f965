/** Media of items over HTTP. */
@NullMarked
package dev.medley.content.media.web;

import org.jspecify.annotations.NullMarked;
