/** HTTP operations. */
@NullMarked
package dev.medley.ml.fraud.web;

import org.jspecify.annotations.NullMarked;
