/** HTTP operations. */
@NullMarked
package dev.medley.ml.models.web;

import org.jspecify.annotations.NullMarked;
