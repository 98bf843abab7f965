/** Work on items over HTTP. */
@NullMarked
package dev.medley.content.items.web;

import org.jspecify.annotations.NullMarked;
