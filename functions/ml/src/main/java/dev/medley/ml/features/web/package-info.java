/** HTTP operations. */
@NullMarked
package dev.medley.ml.features.web;

import org.jspecify.annotations.NullMarked;
