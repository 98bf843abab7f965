/** Types of content over HTTP. */
@NullMarked
package dev.medley.content.types.web;

import org.jspecify.annotations.NullMarked;
