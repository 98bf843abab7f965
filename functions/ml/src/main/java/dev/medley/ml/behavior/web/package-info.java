/** HTTP operations. */
@NullMarked
package dev.medley.ml.behavior.web;

import org.jspecify.annotations.NullMarked;
