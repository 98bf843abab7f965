/** HTTP operations. */
@NullMarked
package dev.medley.identity.exports.web;

import org.jspecify.annotations.NullMarked;
