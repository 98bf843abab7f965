/** Reports of engagement over HTTP. */
@NullMarked
package dev.medley.content.engagement.web;

import org.jspecify.annotations.NullMarked;
