/** Templates over HTTP. */
@NullMarked
package dev.medley.content.templates.web;

import org.jspecify.annotations.NullMarked;
