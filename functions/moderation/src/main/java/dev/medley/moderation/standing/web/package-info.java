/** Standing over HTTP. */
@NullMarked
package dev.medley.moderation.standing.web;

import org.jspecify.annotations.NullMarked;
