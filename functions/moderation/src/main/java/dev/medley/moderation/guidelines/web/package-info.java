/** Guidelines over HTTP. */
@NullMarked
package dev.medley.moderation.guidelines.web;

import org.jspecify.annotations.NullMarked;
