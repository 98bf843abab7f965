/** HTTP operations. */
@NullMarked
package dev.medley.ml.trends.web;

import org.jspecify.annotations.NullMarked;
