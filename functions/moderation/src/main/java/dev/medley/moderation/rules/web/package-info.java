/** Rules and checks over HTTP. */
@NullMarked
package dev.medley.moderation.rules.web;

import org.jspecify.annotations.NullMarked;
