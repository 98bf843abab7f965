/** HTTP operations. */
@NullMarked
package dev.medley.identity.factors.web;

import org.jspecify.annotations.NullMarked;
