/** HTTP operations. */
@NullMarked
package dev.medley.ml.external.web;

import org.jspecify.annotations.NullMarked;
