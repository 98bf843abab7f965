/** HTTP operations. */
@NullMarked
package dev.medley.ml.privacy.web;

import org.jspecify.annotations.NullMarked;
