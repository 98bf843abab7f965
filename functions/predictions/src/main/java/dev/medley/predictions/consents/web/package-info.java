/** HTTP operations. */
@NullMarked
package dev.medley.predictions.consents.web;

import org.jspecify.annotations.NullMarked;
