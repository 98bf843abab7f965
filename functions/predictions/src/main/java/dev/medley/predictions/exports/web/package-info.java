/** HTTP operations. */
@NullMarked
package dev.medley.predictions.exports.web;

import org.jspecify.annotations.NullMarked;
