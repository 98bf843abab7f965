/** Exports over HTTP. */
@NullMarked
package dev.medley.content.exports.web;

import org.jspecify.annotations.NullMarked;
