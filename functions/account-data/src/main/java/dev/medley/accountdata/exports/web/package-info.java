/** HTTP operations. */
@NullMarked
package dev.medley.accountdata.exports.web;

import org.jspecify.annotations.NullMarked;
