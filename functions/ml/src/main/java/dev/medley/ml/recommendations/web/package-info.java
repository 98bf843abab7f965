/** HTTP operations. */
@NullMarked
package dev.medley.ml.recommendations.web;

import org.jspecify.annotations.NullMarked;
