/** HTTP operations. */
@NullMarked
package dev.medley.identity.recovery.web;

import org.jspecify.annotations.NullMarked;
