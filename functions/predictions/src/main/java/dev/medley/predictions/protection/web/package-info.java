/** HTTP operations. */
@NullMarked
package dev.medley.predictions.protection.web;

import org.jspecify.annotations.NullMarked;
