/** Numbers over HTTP. */
@NullMarked
package dev.medley.moderation.numbers.web;

import org.jspecify.annotations.NullMarked;
