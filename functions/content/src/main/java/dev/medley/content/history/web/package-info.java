/** The history of items over HTTP. */
@NullMarked
package dev.medley.content.history.web;

import org.jspecify.annotations.NullMarked;
